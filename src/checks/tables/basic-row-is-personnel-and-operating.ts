import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { rowsAreSums } from './expenditure-row-is-basic-and-project.ts';
import { sumsOfSubjects } from './subjects-add-up.ts';

/** I25: in 基本支出表 合计 = 人员经费 + 公用经费 in each row, 类 = Σ 款, 合计 = Σ 类. */
export const basicRowIsPersonnelAndOperating: Identity<'I25'> = {
  id: 'I25',
  refs: ['I25', 'D08'],
  demands(ledger) {
    const table = ledger.given('basicExpenditure');
    if (!table) return [];
    return [...rowsAreSums('I25', table, ['personnel', 'operating']), ...sumsOfSubjects('I25', table)];
  },
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('basicExpenditure', '30101'), 'personnel'], 100),
  },
};
