import type { Severity } from './diagnostic.ts';
import type { Sentence } from './sentence.ts';
import { sentence } from './sentence.ts';

/** What is told of a figure that does not fit others. */
export interface IdentityFacts {
  /** The figure, in words. */
  readonly at: string;
  /** How far it is from what would fit; empty where no single value would. */
  readonly difference: string;
  /** More figures that are wrong with it. */
  readonly others: readonly { readonly at: string; readonly expected: string; readonly actual: string }[];
  /** How many more are not told. */
  readonly untold: number;
  /** Other rules that the same figure breaks. */
  readonly also: string;
  /** Whether so much does not fit that the table or text is wrong as a whole. */
  readonly isWhole?: true;
  /** Whether all of them are apart by the same, as where a change was not carried into every table. */
  readonly isSameChange?: true;
}

/** The words of one language for all identities. */
export interface IdentityWords {
  message(at: string, identity: string): string;
  hint(facts: IdentityFacts): string;
  explain(identity: string, basis: string): string;
}

/** A sentence for an identity, from what must hold and the law it rests on. */
export const identitySentence =
  (words: IdentityWords) =>
  (severity: Severity, identity: string, basis: string): Sentence<IdentityFacts> =>
    sentence<IdentityFacts>({
      severity,
      message: ({ at }) => words.message(at, identity),
      hint: (facts) => words.hint(facts),
      explain: words.explain(identity, basis),
    });
