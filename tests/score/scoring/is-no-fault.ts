import type { Plain } from '../plain.ts';

/**
 * Whether a change is none: it states nothing that was not stated before, its detail lines still make up what its
 * tables say, and all that would be published, with its metadata, stays the same to the letter, as where the form
 * itself says the words that were taken away, or a table follows from its lines.
 */
export function isNoFault(
  [before, after]: readonly [Plain, Plain],
  [published, then]: readonly [string | undefined, string | undefined],
): boolean {
  if (published === undefined || published !== then) return false;
  const stated = new Set(statedIn(before));
  const isSame = JSON.stringify(before.明细) === JSON.stringify(after.明细);
  return isSame && statedIn(after).every((value) => stated.has(value));
}

/** Every text and number of a budget. */
const statedIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(statedIn) : [value];
