import type { Details } from '../diagnostics/reporter.ts';
import type { Fen } from '../model/money.ts';
import { spokenAmount } from '../model/money.ts';

/** How two amounts that should agree differ, in words; undefined where they agree to the 分. */
export function compare(expected: Fen, actual: Fen): (Details & { readonly difference: string }) | undefined {
  if (expected === actual) return undefined;
  return {
    expected: spokenAmount(expected),
    actual: spokenAmount(actual),
    difference: spokenAmount(Math.abs(expected - actual)),
  };
}
