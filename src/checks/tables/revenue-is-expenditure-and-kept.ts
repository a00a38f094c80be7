import { isAtLeast, isSum } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/**
 * I14: 合计 of 收入总表 = 合计 of 支出总表 + 年终结转. Silent where 收入总表 leaves out what was carried over; where there is no
 * 收支总表, nobody knows what is kept.
 */
export const revenueIsExpenditureAndKept: Identity<'I14'> = {
  id: 'I14',
  refs: ['I14', 'D08'],
  demands(ledger) {
    const [revenue, expenditure] = ledger.pair('revenue', 'expenditure') ?? [];
    const [income, spent] = [revenue?.total(), expenditure?.total()];
    const overview = ledger.table('overview');
    const balances = (side: 'income' | 'rows') =>
      (overview?.[side] ?? []).filter(({ closing }) => closing === 'balance').map((row) => row.cell('total'));
    const leavesOut = !revenue?.columns.has('carriedOver') && balances('income').some(({ value }) => value);
    if (!income || !spent || leavesOut) return [];
    if (!overview) return [isAtLeast('I14', income.cell('total'), spent.cell('total'))];
    return [isSum('I14', income.cell('total'), [spent.cell('total'), ...balances('rows')])];
  },
  examples: { passing: withTables, failing: withChanged([...rowOf('revenue', '合计'), 'total'], 100) },
};
