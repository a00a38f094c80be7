import { withChanged, withTables } from '../figures/example-tables.ts';
import { FISCAL } from '../figures/source-of.ts';
import type { Identity } from '../rule.ts';
import { rowsAreSums } from './expenditure-row-is-basic-and-project.ts';

/** I16: 合计 of each row of 财政拨款收支总表 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算. */
export const fiscalRowIsSumOfFunds: Identity<'I16'> = {
  id: 'I16',
  refs: ['I16', 'D08'],
  demands(ledger) {
    const table = ledger.given('fiscal');
    return table ? rowsAreSums('I16', table, FISCAL, true) : [];
  },
  examples: { passing: withTables, failing: withChanged(['fiscal', 'rows', 1, 'governmentFund'], 100) },
};
