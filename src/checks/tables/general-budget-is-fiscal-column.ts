import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { tableIsColumn } from './table-is-column.ts';

/** I19: what 财政拨款收支总表 spends from 一般公共预算 is what its own table does. */
export const generalBudgetIsFiscalColumn: Identity<'I19'> = {
  id: 'I19',
  refs: ['I19', 'D08'],
  demands: (ledger) => tableIsColumn('I19', 'generalBudget', 'general', ledger),
  examples: { passing: withTables, failing: withChanged([...rowOf('generalBudget', '合计'), 'total'], 100) },
};
