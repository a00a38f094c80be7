/** Rows that a table lacks are one finding, told at that table, whatever the money and whichever the table. */
import { expect, test } from 'vitest';
import { faultsOf } from '../../src/checks/check.ts';
import { withTables } from '../../src/checks/figures/example-tables.ts';
import { Ledger } from '../../src/checks/figures/ledger.ts';
import type { RuleContext } from '../../src/checks/rule.ts';
import { subjectsAreDetailed } from '../../src/checks/subjects/subjects-are-detailed.ts';
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
  expect(found[0]?.details.refs).toContain('D05');
});

test('a 类 that a table of one class lacks is left out of it, and counts once', () => {
  const { statements, ...budget } = withGovernmentFund();
  const rows = statements.governmentFund?.rows.filter(({ code }) => code !== '212') ?? [];
  const found = faults({ ...budget, statements: { ...statements, governmentFund: { rows } } });
  expect(found.map(({ path, details }) => [path.join('.'), details.expected])).toEqual([
    ['statements.governmentFund.rows', '1,300元'],
  ]);
});

/** The budget with business income that one subject is paid from, beside money of the general budget. */
function withBusiness(): Budget {
  const { statements, ...budget } = withGovernmentFund();
  const business = statements.revenue?.rows.map((row) =>
    row.code === undefined || '2080505'.startsWith(row.code)
      ? raised(row, { total: FUND, business: FUND })
      : row,
  );
  const spent = statements.expenditure?.rows.map((row) =>
    row.code === undefined || '2080505'.startsWith(row.code)
      ? raised(row, { total: FUND, basic: FUND })
      : row,
  );
  const { overview: _, fiscal: _fiscal, ...others } = statements;
  return {
    ...budget,
    statements: { ...others, revenue: { rows: business ?? [] }, expenditure: { rows: spent ?? [] } },
  };
}

test.each([withGovernmentFund, withBusiness])('%o: a 项 whose 款 has another one is left out', (made) => {
  expect(faults(made())).toEqual([]);
  const { statements, ...budget } = made();
  const rows = statements.generalBudget?.rows.filter(({ code }) => code !== '2080505') ?? [];
  const found = faults({ ...budget, statements: { ...statements, generalBudget: { rows } } });
  expect(found.map(({ path }) => path.slice(0, 3).join('.'))).toEqual(['statements.generalBudget.rows']);
  expect(found[0]?.facts.at).toContain('2080505');
});

/** A budget without a row of one side of a table. */
function without(made: () => Budget, kind: 'overview' | 'fiscal' | 'threePublic', name: RegExp): Budget {
  const { statements, ...budget } = made();
  const side = kind === 'threePublic' ? 'rows' : 'income';
  const table = { rows: [], income: [], ...statements[kind] };
  const kept = table[side].filter((row: StatementRow) => !name.test(row.name ?? ''));
  return { ...budget, statements: { ...statements, [kind]: { ...table, [side]: kept } } };
}

test.each([
  ['overview', general, /一般公共预算/],
  ['fiscal', general, /一般公共预算/],
  ['overview', withGovernmentFund, /一般公共预算/],
  ['fiscal', withGovernmentFund, /一般公共预算/],
  ['overview', withGovernmentFund, /政府性基金/],
  ['fiscal', withGovernmentFund, /政府性基金/],
] as const)('%s, %o: the income by %s left out', (kind, made, name) => {
  const found = faults(without(made, kind, name));
  expect(found.map(({ path, facts }) => [path.join('.'), name.test(facts.at)])).toEqual([
    [`statements.${kind}.income`, true],
  ]);
});

test('what 其中 does not name is not left out', () => {
  const { statements, ...budget } = general();
  const [all, , fund, ...others] = statements.overview?.income ?? [];
  const income = [{ ...all }, { ...fund, name: '其中：政府性基金预算' }, ...others];
  const overview = { rows: [], ...statements.overview, income };
  expect(faults({ ...budget, statements: { ...statements, overview } })).toEqual([]);
});

test.each([
  [100_00, []],
  [-100_00, ['statements.revenue.rows.14.total']],
])('without 收支总表 nobody knows what is kept: an income of %s more', (more, places) => {
  const { statements, ...budget } = general();
  const { overview: _, fiscal: _fiscal, ...others } = statements;
  const { rows = [] } = statements.revenue ?? {};
  const kept = rows.map((row) =>
    row.code === undefined || row.code.startsWith('221') ? raised(row, { total: more, fiscal: more }) : row,
  );
  const found = faults({ ...budget, statements: { ...others, revenue: { rows: kept } } });
  expect(found.map(({ path }) => path.join('.'))).toEqual(places);
});

/** “三公”经费 with a row for each part. */
function inRows(): Budget {
  const budget = general();
  const rows = [
    ['合计', 450_00],
    ['1．因公出国（境）费用', 0],
    ['2．公务用车购置及运维费', 300_00],
    ['（1）公务用车购置费', 0],
    ['（2）公务用车运行维护费', 300_00],
    ['3．公务接待费', 150_00],
  ] as const;
  const threePublic = { rows: rows.map(([name, total]) => ({ name, total, general: total })) };
  return { ...budget, statements: { ...budget.statements, threePublic } };
}

test.each([/2．/, /3．/, /（2）/])('a part of “三公”经费 left out: %s', (name) => {
  expect(faults(inRows())).toEqual([]);
  const found = faults(without(inRows, 'threePublic', name));
  expect(found.map(({ path }) => path.join('.'))).toEqual(['statements.threePublic.rows']);
  expect(found[0]?.details.refs).not.toContain('D05');
});

test('a part of “三公”经费 without money may be left out, and beside it a wrong 合计 is wrong', () => {
  expect(faults(without(inRows, 'threePublic', /1．/))).toEqual([]);
  const { statements, ...budget } = without(inRows, 'threePublic', /1．/);
  const rows = (statements.threePublic?.rows ?? []).map((row) => ({
    ...row,
    ...(row.name === '合计' && { total: 500_00 }),
  }));
  const found = faults({ ...budget, statements: { ...statements, threePublic: { rows } } });
  expect(found.map(({ path }) => path.join('.'))).toEqual(['statements.threePublic.rows.0.total']);
});

test('a 款 left out is told once: not by the 类 above it too', () => {
  const amounts = { total: FUND, project: FUND };
  const codes = ['223', '2230105'].map((code) => ({ code, ...amounts }));
  const stateCapital = { rows: [...codes, { name: '合计', ...amounts }] };
  const subjectNames = [{ code: '223', name: '国有资本经营预算支出' }];
  const budget = { ...general(), subjectNames, statements: { stateCapital } };
  const subjects = new Subjects([]);
  const ledger = new Ledger(budget, { subjects, unitOf: () => '元', isStated: () => false });
  const told: unknown[] = [];
  const context = { ledger, subjects } as unknown as RuleContext;
  subjectsAreDetailed.check(budget, (path, { lacks }) => told.push([path.join('.'), lacks]), context);
  expect(told).toEqual([['statements.stateCapital.rows.1.code', 'above']]);
});
