import { isAtMost, isSame } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** I18: 财政拨款收入总计 ≤ 收入总计, and the same where there is no other money. An equality for all is none. */
export const fiscalIsPartOfIncome: Identity<'I18'> = {
  id: 'I18',
  refs: ['I18', 'D08'],
  demands(ledger) {
    const [fiscal, overview] = ledger.pair('fiscal', 'overview') ?? [];
    const own = fiscal?.total('income', 'all')?.cell('total');
    const all = overview?.total('income', 'all')?.cell('total');
    if (!own || !all) return [];
    return [ledger.isAllFiscal ? isSame('I18', own, all) : isAtMost('I18', own, all)];
  },
  examples: { passing: withTables, failing: withChanged(['fiscal', 'income', 2, 'total'], 100) },
};
