import { spokenAmount } from '../../model/money.ts';
import type { Budget } from '../../model/schema.ts';
import { given } from '../../model/statements/given.ts';
import type { StatementKind } from '../../model/statements/statement-schema.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import type { Path, Rule } from '../rule.ts';
import { FUND_OF_TABLE } from './table-fund.ts';

/** N14: no table that has a figure says in its note that it is empty. A table of zeros is empty. */
export const noteFitsFigures: Rule<'N14'> = {
  id: 'N14',
  refs: ['N14', 'D04'],
  check(budget, report) {
    for (const kind of statementKinds) {
      const note = budget.statements[kind]?.note;
      const claim = note === undefined ? undefined : claimOf(kind, note);
      const figure = claim && firstFigure(kind, budget, claim);
      if (!figure) continue;
      report(
        ['statements', kind, 'note'],
        { figure: spokenAmount(figure.value) },
        { expected: spokenAmount(0), actual: spokenAmount(figure.value), related: [figure.path] },
      );
    }
  },
  examples: {
    passing: (budget) => withTable(budget, 0, '注：本部门2026年无政府性基金预算安排，故本表为空表。'),
    failing: (budget) => withTable(budget, 100, '注：本部门2026年无政府性基金预算安排，故本表为空表。'),
  },
};

/** What a note says there is not: anything in the table, or its own fund, beside which other columns may stand. */
function claimOf(kind: StatementKind, note: string): 'table' | 'fund' | undefined {
  if (/空表/.test(note)) return 'table';
  const fund = FUND_OF_TABLE[kind];
  if (!fund) return undefined;
  return new RegExp(`(?:无|没有|未安排)[^，。；]{0,12}(?:${fund.source})`).test(note) ? 'fund' : undefined;
}

function firstFigure(
  kind: StatementKind,
  budget: Budget,
  claim: 'table' | 'fund',
): { readonly value: number; readonly path: Path } | undefined {
  const table = given(kind, budget.statements);
  for (const row of [...(table?.income ?? []), ...(table?.rows ?? [])])
    for (const [column, { value }] of Object.entries(row.amounts))
      if (value !== 0 && row.path && (claim === 'table' || column !== 'operatingCosts'))
        return { value, path: [...row.path, column] };
  return undefined;
}

/** The budget with a table of one figure and a note. */
const withTable = (budget: Budget, total: number, note: string): Budget => ({
  ...budget,
  statements: { governmentFund: { rows: [{ code: '21208', name: '', total }], note } },
});
