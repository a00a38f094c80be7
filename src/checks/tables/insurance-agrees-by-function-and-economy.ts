import type { Constraint } from '../figures/constraint.ts';
import { sumsAgree } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** Subjects by function and the economic ones that are the same money. */
const PAIRS = [
  [['2080505'], ['30108']],
  [['2080506'], ['30109']],
  [['2210201'], ['30113']],
  [
    ['2101101', '2101102', '2101103'],
    ['30110', '30111'],
  ],
] as const;

/** I50: social insurance and housing funds by function = by economic subject, as in all real budgets that were read. */
export const insuranceAgreesByFunctionAndEconomy: Identity<'I50'> = {
  id: 'I50',
  refs: ['I50', 'D08'],
  demands(ledger) {
    const [general, basic] = ledger.pair('generalBudget', 'basicExpenditure') ?? [];
    if (!general || !basic) return [];
    return PAIRS.flatMap(([functions, economics]): readonly Constraint[] => {
      const of = functions.flatMap((code) => general.row(code)?.cell('basic') ?? []);
      const as = economics.flatMap((code) => basic.row(code)?.cell('total') ?? []);
      return of.length > 0 && as.length > 0 ? [sumsAgree('I50', of, as)] : [];
    });
  },
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('basicExpenditure', '30113'), 'total'], 100),
  },
};
