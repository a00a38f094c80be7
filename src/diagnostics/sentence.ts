import type { Severity } from './diagnostic.ts';

/** Everything there is to say about one code, in one language. */
export interface Sentence<F> {
  readonly severity: Severity;
  /** What is wrong, in one line. */
  readonly message: (facts: F) => string;
  /** What to do about it. */
  readonly hint?: (facts: F) => string;
  /** What `gongkai explain` tells: the meaning, the reason, the law. */
  readonly explain: string;
}

/** Writes a sentence down; only there to let the facts' type be named once. */
export const sentence = <F>(parts: Sentence<F>): Sentence<F> => parts;
