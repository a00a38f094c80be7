import type { Plain } from '../plain.ts';

/**
 * Whether a change is none: it states nothing that was not stated before and all the figures as before, and all that
 * would be published, with its metadata, stays the same to the letter, as where the form itself says the words that
 * were taken away.
 */
export function isNoFault(
  [before, after]: readonly [Plain, Plain],
  [published, then]: readonly [string | undefined, string | undefined],
): boolean {
  if (published === undefined || published !== then) return false;
  const [first, second] = [statedIn(before), statedIn(after)];
  const stated = new Set(first);
  return second.every((value) => stated.has(value)) && figuresOf(first) === figuresOf(second);
}

/** Every text and number of a budget. */
const statedIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(statedIn) : [value];

const figuresOf = (stated: readonly unknown[]): string =>
  JSON.stringify(
    stated.filter((value) => typeof value === 'number' || /^-?[\d,.]+万?元$/.test(String(value))),
  );
