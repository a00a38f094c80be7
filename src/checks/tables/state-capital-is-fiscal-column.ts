import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { tableIsColumn } from './table-is-column.ts';

/** I21: what 财政拨款收支总表 spends from 国有资本经营预算 is what its own table does. */
export const stateCapitalIsFiscalColumn: Identity<'I21'> = {
  id: 'I21',
  refs: ['I21', 'D04', 'D08'],
  demands: (ledger) => tableIsColumn('I21', 'stateCapital', 'stateCapital', ledger),
  examples: { passing: withTables, failing: withChanged(['stateCapital', 'rows', 0, 'total'], 100) },
};
