import type { Plain } from '../plain.ts';
import { textsOf } from '../plain.ts';

/**
 * Whether a change is none: it states nothing that was not stated before, and all that would be published, with its
 * metadata, stays the same to the letter, as where the form itself says the words that were taken away.
 */
export function isNoFault(
  [before, after]: readonly [Plain, Plain],
  [published, then]: readonly [string | undefined, string | undefined],
): boolean {
  if (published === undefined || published !== then) return false;
  const stated = new Set(textsOf(before).map(([, text]) => text));
  return textsOf(after).every(([, text]) => stated.has(text));
}
