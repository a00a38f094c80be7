/** A table that stops above its 项 is one finding, told at that table, whatever the money and whichever the table. */
import { expect, test } from 'vitest';
import { faultsOf } from '../../src/checks/check.ts';
import { withTables } from '../../src/checks/figures/example-tables.ts';
import { Ledger } from '../../src/checks/figures/ledger.ts';
import { exampleBudget } from '../../src/model/example.ts';
import type { Budget } from '../../src/model/schema.ts';
import type { StatementRow } from '../../src/model/statements/statement-schema.ts';
import { Subjects } from '../../src/model/statements/subjects.ts';

const BY_SUBJECT = ['revenue', 'expenditure', 'generalBudget', 'governmentFund'] as const;
const FUND = 1300_00;

const faults = (budget: Budget) =>
  faultsOf(
    new Ledger(budget, { subjects: new Subjects([]), unitOf: () => '元', isStated: () => false }),
    () => 'error',
  );

/** Rows of 2120801 and above it, put before the total, which they raise. */
const withFund = (rows: readonly StatementRow[], amounts: Partial<StatementRow>): StatementRow[] => [
  ...rows.slice(0, -1),
  ...['212', '21208', '2120801'].map((code) => ({ code, ...amounts })),
  raised(rows.at(-1) ?? {}, amounts),
];

/** A row with amounts added. */
const raised = (row: StatementRow, amounts: Partial<StatementRow>): StatementRow => ({
  ...row,
  ...Object.fromEntries(
    Object.entries(amounts).map(([column, by]) => [
      column,
      Number(row[column as keyof StatementRow] ?? 0) + Number(by),
    ]),
  ),
});

/** The example, and the same with 政府性基金 of one subject more. */
function general(): Budget {
  return withTables(exampleBudget());
}

function withGovernmentFund(): Budget {
  const budget = general();
  const { overview, fiscal, revenue, expenditure } = budget.statements;
  const income = (rows: readonly StatementRow[] = [], at: readonly number[]) =>
    rows.map((row, i) => (at.includes(i) ? raised(row, { total: FUND }) : row));
  const [project, isFund] = [
    { total: FUND, project: FUND },
    { total: FUND, governmentFund: FUND },
  ];
  const classes = overview?.rows ?? [];
  return {
    ...budget,
    statements: {
      ...budget.statements,
      overview: {
        income: income(overview?.income, [0, 2, 4, 6]),
        rows: [
          ...classes.slice(0, -3),
          { code: '212', ...project, personnel: 0, operating: 0 },
          ...classes.slice(-3).map((row) => (row.name === '年终结转结余' ? row : raised(row, project))),
        ],
      },
      fiscal: {
        income: income(fiscal?.income, [1, 2]),
        rows: [
          ...(fiscal?.rows ?? []).slice(0, -1),
          { code: '212', ...isFund },
          raised(fiscal?.rows?.at(-1) ?? {}, isFund),
        ],
      },
      revenue: { rows: withFund(revenue?.rows ?? [], { total: FUND, fiscal: FUND }) },
      expenditure: { rows: withFund(expenditure?.rows ?? [], project) },
      governmentFund: { rows: withFund([{ name: '合计', total: 0 }], project) },
    },
  };
}

/** Every 款 of every table by subject. */
const cases = [general, withGovernmentFund].flatMap((made) =>
  BY_SUBJECT.flatMap((kind) =>
    (made().statements[kind]?.rows ?? [])
      .flatMap(({ code }) => (code?.length === 5 ? [code] : []))
      .map((code) => [made.name, kind, code, made] as const),
  ),
);

test.each([general, withGovernmentFund])('%o holds together', (made) => {
  expect(faults(made())).toEqual([]);
});

test.each(cases)('%s: %s stops at %s', (_, kind, stop, made) => {
  const { statements, ...budget } = made();
  const rows = (statements[kind]?.rows ?? []).filter(
    ({ code = '' }) => code === stop || !code.startsWith(stop),
  );
  const found = faults({ ...budget, statements: { ...statements, [kind]: { rows } } });
  const places = found.map(({ path }) => path.slice(0, 3).join('.'));
  expect(places).toEqual([`statements.${kind}.rows`]);
});
