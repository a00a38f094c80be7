import type { Fen } from '../model/money.ts';
import { spokenAmount } from '../model/money.ts';

/** Two amounts that should agree and how far apart they are, in words. */
export interface Difference {
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
}

/** How two amounts that should agree differ, in words; undefined where they agree to the 分. */
export function compare(expected: Fen, actual: Fen): Difference | undefined {
  if (expected === actual) return undefined;
  return {
    expected: spokenAmount(expected),
    actual: spokenAmount(actual),
    difference: spokenAmount(Math.abs(expected - actual)),
  };
}
