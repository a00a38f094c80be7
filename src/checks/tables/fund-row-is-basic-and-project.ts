import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { rowsAreSums } from './expenditure-row-is-basic-and-project.ts';

/** I22: 合计 of each row of the tables by fund = 基本支出 + 项目支出. */
export const fundRowIsBasicAndProject: Identity<'I22'> = {
  id: 'I22',
  refs: ['I22', 'D08'],
  demands: (ledger) =>
    (['generalBudget', 'governmentFund', 'stateCapital'] as const).flatMap((kind) => {
      const table = ledger.given(kind);
      return table ? rowsAreSums('I22', table, ['basic', 'project']) : [];
    }),
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('generalBudget', '2010301'), 'project'], 100),
  },
};
