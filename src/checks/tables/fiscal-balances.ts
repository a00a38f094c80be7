import { isSame } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { sumsOfIncome } from './income-is-sum-of-rows.ts';
import { sumsOfClasses } from './spending-is-sum-of-classes.ts';

/** I15: in 财政拨款收支总表 收入总计 = 支出总计, and each side adds up. */
export const fiscalBalances: Identity<'I15'> = {
  id: 'I15',
  refs: ['I15', 'D08'],
  demands(ledger) {
    const table = ledger.given('fiscal');
    if (!table) return [];
    const [income, spent] = [table.total('income', 'all'), table.total('rows', 'all')];
    const balance = income && spent ? [isSame('I15', income.cell('total'), spent.cell('total'))] : [];
    return [...balance, ...sumsOfIncome('I15', table), ...sumsOfClasses('I15', table)];
  },
  examples: { passing: withTables, failing: withChanged(['fiscal', 'income', 2, 'total'], 100) },
};
