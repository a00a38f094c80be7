import type { AmountKey } from '../../model/statements/statement-schema.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Table } from '../figures/table.ts';
import type { Identity, IdentityCode } from '../rule.ts';

/** I11: 合计 of each row of 支出总表 = 基本支出 + 项目支出 + the other kinds of expenditure. */
export const expenditureRowIsBasicAndProject: Identity<'I11'> = {
  id: 'I11',
  refs: ['I11', 'D08'],
  demands(ledger) {
    const table = ledger.given('expenditure');
    const kinds = ['basic', 'project', 'upward', 'tradingExpenditure', 'subsidies'] as const;
    return table ? rowsAreSums('I11', table, kinds) : [];
  },
  examples: { passing: withTables, failing: withChanged([...rowOf('expenditure', '合计'), 'basic'], 34) },
};

/** 合计 of each row = Σ of some columns, where the table has any of them. What is carried has a fund and no nature. */
export function rowsAreSums(
  rule: IdentityCode,
  table: Table,
  columns: readonly AmountKey[],
  isOfBalances = false,
): readonly Constraint[] {
  const parts = columns.filter((column) => table.columns.has(column));
  if (parts.length === 0 || !table.columns.has('total')) return [];
  return table.rows
    .filter(({ closing }) => isOfBalances || closing !== 'balance')
    .map((row) =>
      isSum(
        rule,
        row.cell('total'),
        parts.map((part) => row.cell(part)),
      ),
    );
}
