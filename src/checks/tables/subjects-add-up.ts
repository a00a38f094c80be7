import type { AmountKey, StatementKind } from '../../model/statements/statement-schema.ts';
import { codesAbove } from '../../model/statements/subject-code.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Table } from '../figures/table.ts';
import type { Identity, IdentityCode } from '../rule.ts';

const BY_FUNCTION = [
  'revenue',
  'expenditure',
  'generalBudget',
  'governmentFund',
  'stateCapital',
] as const satisfies readonly StatementKind[];

/** I09: 类 = Σ 款, 款 = Σ 项, 合计 = Σ 类, column by column. */
export const subjectsAddUp: Identity<'I09'> = {
  id: 'I09',
  refs: ['I09', 'D08'],
  demands: (ledger) =>
    BY_FUNCTION.flatMap((kind) => {
      const table = ledger.given(kind);
      return table ? sumsOfSubjects('I09', table) : [];
    }),
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('expenditure', '20805'), 'project'], 100),
  },
};

/** A subject with rows under it is their sum; 合计 is the sum of the 类. */
export function sumsOfSubjects(rule: IdentityCode, table: Table): readonly Constraint[] {
  const columns = [...table.columns];
  const inner = table.subjects.flatMap((row) => {
    const parts = table.under(row.code ?? '');
    return parts.length === 0
      ? []
      : columns.map((column: AmountKey) =>
          isSum(
            rule,
            row.cell(column),
            parts.map((part) => part.cell(column)),
          ),
        );
  });
  const total = table.total();
  // Where 类 are left out, 合计 is the sum of the rows that nothing stands above.
  const codes = new Set(table.subjects.map(({ code }) => code));
  const top = table.subjects.filter(({ code = '' }) => !codesAbove(code).some((above) => codes.has(above)));
  if (!total || top.length === 0) return inner;
  const sums = columns.map((column: AmountKey) =>
    isSum(
      rule,
      total.cell(column),
      top.map((row) => row.cell(column)),
    ),
  );
  return [...inner, ...sums];
}
