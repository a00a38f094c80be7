import { isAtMost } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import { FISCAL } from '../figures/source-of.ts';
import type { Identity } from '../rule.ts';
import { rowsAreSums } from './expenditure-row-is-basic-and-project.ts';

/** I31: 合计 of each row of a 三公 table by fund = the sum of its funds, and none is more than all of its fund. */
export const threePublicRowIsSumOfFunds: Identity<'I31'> = {
  id: 'I31',
  refs: ['I31', 'D08'],
  demands(ledger) {
    const table = ledger.given('threePublic');
    if (!table) return [];
    const funds = (['governmentFund', 'stateCapital'] as const).flatMap((fund) => {
      const all = ledger.table(fund)?.total()?.cell('total');
      return all && table.columns.has(fund)
        ? table.rows.map((row) => isAtMost('I31', row.cell(fund), all))
        : [];
    });
    return [...rowsAreSums('I31', table, FISCAL), ...funds];
  },
  examples: { passing: withTables, failing: withChanged(['threePublic', 'rows', 0, 'general'], 100) },
};
