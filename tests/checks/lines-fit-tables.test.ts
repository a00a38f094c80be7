import { expect, test } from 'vitest';
import { linesFitTables } from '../../src/checks/tables/lines-fit-tables.ts';
import { exampleBudget } from '../../src/model/example.ts';
import type { StatementKind } from '../../src/model/statements/statement-schema.ts';

const SUBJECTS = { find: () => undefined, ofLevel: () => [] };

/** The fields of which the rule finds something, where a table of one row is given beside a line of the general budget. */
function found(kind: StatementKind, total: number): readonly string[] {
  const budget = exampleBudget();
  const lines = budget.lines.slice(0, 1).map((line) => ({ ...line, fund: '一般公共预算' as const }));
  const statements = { [kind]: { rows: [{ name: '合计', total }] } };
  const paths: string[] = [];
  const report = (path: readonly PropertyKey[]) => paths.push(path.join('.'));
  linesFitTables.check({ ...budget, lines, statements }, report, { subjects: SUBJECTS } as never);
  return paths;
}

test('a table of a fund that no line has is held against nothing', () => {
  expect(found('governmentFund', 500)).toEqual(['statements.governmentFund.rows.0.total']);
  expect(found('governmentFund', 0)).toEqual([]);
});

test('a table of a fund that lines have is held against them', () => {
  const [line] = exampleBudget().lines;
  expect(found('generalBudget', line?.amount ?? 0)).toEqual([]);
  expect(found('generalBudget', (line?.amount ?? 0) + 1)).toEqual(['statements.generalBudget.rows.0.total']);
});
