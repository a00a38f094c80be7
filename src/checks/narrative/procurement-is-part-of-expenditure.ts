import { isAtMost } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { firstSaid } from './first-said.ts';

/** I36: procurement ≤ expenditure. */
export const procurementIsPartOfExpenditure: Identity<'I36'> = {
  id: 'I36',
  refs: ['I36', 'D07'],
  demands(ledger) {
    const procurement = firstSaid('procurement', ledger) ?? ledger.stated('procurement', 'total');
    const spent = ledger.table('expenditure')?.total()?.cell('total');
    return procurement && spent ? [isAtMost('I36', procurement, spent)] : [];
  },
  examples: {
    passing: withExplanation('政府采购预算0.50万元。'),
    failing: withExplanation('政府采购预算5.00万元。'),
  },
};
