import { isSame } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { rowsAreSums } from './expenditure-row-is-basic-and-project.ts';

/**
 * I48: where 收支总表 splits expenditure (单位 tables of Shanghai), each row is 人员 + 公用 + 项目, and where all money is
 * 一般公共预算 its 人员 and 公用 are those of 基本支出表.
 */
export const overviewSharesAreBasicShares: Identity<'I48'> = {
  id: 'I48',
  refs: ['I48', 'D08'],
  demands(ledger) {
    const table = ledger.given('overview');
    if (!table?.columns.has('personnel')) return [];
    const rows = rowsAreSums('I48', table, ['personnel', 'operating', 'project']);
    const own = table.total('rows', 'year') ?? table.total('rows', 'all');
    const basic = ledger.table('basicExpenditure')?.total();
    if (!own || !basic || !ledger.isAllGeneral) return rows;
    const shares = (['personnel', 'operating'] as const).map((share) =>
      isSame('I48', own.cell(share), basic.cell(share)),
    );
    return [...rows, ...shares];
  },
  examples: { passing: withTables, failing: withChanged(['overview', 'rows', 4, 'personnel'], 100) },
};
