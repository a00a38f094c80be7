import { withChanged, withTables } from '../figures/example-tables.ts';
import { FISCAL } from '../figures/source-of.ts';
import type { Identity } from '../rule.ts';
import { rowsAreSums } from './expenditure-row-is-basic-and-project.ts';

/** I31: 合计 of each row of a 三公 table by fund = the sum of its funds. */
export const threePublicRowIsSumOfFunds: Identity<'I31'> = {
  id: 'I31',
  refs: ['I31', 'D08'],
  demands(ledger) {
    const table = ledger.given('threePublic');
    return table ? rowsAreSums('I31', table, FISCAL) : [];
  },
  examples: { passing: withTables, failing: withChanged(['threePublic', 'rows', 0, 'general'], 100) },
};
