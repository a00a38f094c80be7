import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { tableIsColumn } from './table-is-column.ts';

/** I20: what 财政拨款收支总表 spends from 政府性基金预算 is what its own table does. */
export const governmentFundIsFiscalColumn: Identity<'I20'> = {
  id: 'I20',
  refs: ['I20', 'D04', 'D08'],
  demands: (ledger) => tableIsColumn('I20', 'governmentFund', 'governmentFund', ledger),
  examples: { passing: withTables, failing: withChanged(['governmentFund', 'rows', 0, 'total'], 100) },
};
