import type { Budget } from '../../model/schema.ts';
import type { Entry } from '../../model/statements/roll-up.ts';
import { rollUp, total } from '../../model/statements/roll-up.ts';
import type { Amounts } from '../../model/statements/statement.ts';
import type { AmountKey, GivenStatements, StatementRow } from '../../model/statements/statement-schema.ts';
import type { Change, Path } from '../rule.ts';

/** Spending by function, all of it 一般公共预算: this year's basic and project money, and last year's. */
const FUNCTIONS: Readonly<Record<string, readonly [basic: number, project: number, lastYear: number]>> = {
  2010301: [6000_00, 0, 5500_00],
  2010302: [0, 3000_00, 3100_00],
  2080505: [800_00, 0, 700_00],
  2080506: [400_00, 0, 350_00],
  2101101: [500_00, 0, 450_00],
  2210201: [700_00, 0, 600_00],
};

/** The basic money by economic subject. */
const ECONOMICS: Readonly<Record<string, readonly [personnel: number, operating: number]>> = {
  30101: [3000_00, 0],
  30108: [800_00, 0],
  30109: [400_00, 0],
  30110: [500_00, 0],
  30113: [700_00, 0],
  30201: [0, 2400_00],
  30217: [0, 100_00],
  30231: [0, 300_00],
  30302: [200_00, 0],
};

const entry = (code: string, columns: readonly AmountKey[], value: number): Entry => ({
  code,
  columns,
  figure: { value, sources: [] },
});

const plainRow = (code: string | undefined, name: string, amounts: Amounts): StatementRow => ({
  ...(code !== undefined && { code }),
  ...(name !== '' && { name }),
  ...Object.fromEntries(Object.entries(amounts).map(([column, { value }]) => [column, value])),
});

/** Rows of subjects with their sums, and 合计. */
function rowsOf(entries: readonly Entry[], lengths: readonly number[]): { readonly rows: StatementRow[] } {
  const rows = rollUp(entries, lengths, () => '').map(({ code, amounts }) => plainRow(code, '', amounts));
  return { rows: [...rows, plainRow(undefined, '合计', total(entries))] };
}

const functional = (
  entriesOf: (code: string, basic: number, project: number, lastYear: number) => readonly Entry[],
) =>
  rowsOf(
    Object.entries(FUNCTIONS).flatMap(([code, amounts]) => entriesOf(code, ...amounts)),
    [3, 5, 7],
  );

const ALL = 11400_00;
const PERSONNEL = 5600_00;
const OPERATING = 2800_00;
const PROJECT = 3000_00;

/** Nine tables in which all figures hold together. */
const TABLES: GivenStatements = {
  overview: {
    income: [
      { name: '一、财政拨款收入', total: ALL },
      { name: '1. 一般公共预算', total: ALL },
      { name: '2. 政府性基金预算', total: 0 },
      { name: '二、事业收入', total: 0 },
      { name: '本年收入合计', total: ALL },
      { name: '上年结转结余', total: 0 },
      { name: '收入总计', total: ALL },
    ],
    rows: [
      { code: '201', total: 9000_00, personnel: 3200_00, operating: OPERATING, project: PROJECT },
      { code: '208', total: 1200_00, personnel: 1200_00, operating: 0, project: 0 },
      { code: '210', total: 500_00, personnel: 500_00, operating: 0, project: 0 },
      { code: '221', total: 700_00, personnel: 700_00, operating: 0, project: 0 },
      { name: '本年支出合计', total: ALL, personnel: PERSONNEL, operating: OPERATING, project: PROJECT },
      { name: '年终结转结余', total: 0 },
      { name: '支出总计', total: ALL, personnel: PERSONNEL, operating: OPERATING, project: PROJECT },
    ],
  },
  revenue: functional((code, basic, project) => [
    entry(code, ['total', 'fiscal'], basic + project),
    entry(code, ['business'], 0),
  ]),
  expenditure: functional((code, basic, project) => [
    entry(code, ['total', 'basic'], basic),
    entry(code, ['total', 'project'], project),
  ]),
  fiscal: {
    income: [
      { name: '一、一般公共预算', total: ALL },
      { name: '二、政府性基金预算', total: 0 },
      { name: '收入总计', total: ALL },
    ],
    rows: [
      { code: '201', total: 9000_00, general: 9000_00 },
      { code: '208', total: 1200_00, general: 1200_00 },
      { code: '210', total: 500_00, general: 500_00 },
      { code: '221', total: 700_00, general: 700_00 },
      { name: '支出总计', total: ALL, general: ALL, governmentFund: 0, stateCapital: 0 },
    ],
  },
  generalBudget: functional((code, basic, project, lastYear) => [
    entry(code, ['total', 'basic'], basic),
    entry(code, ['total', 'project'], project),
    entry(code, ['lastYear'], lastYear),
    entry(code, ['change'], basic + project - lastYear),
  ]),
  governmentFund: { rows: [{ name: '合计', total: 0 }] },
  stateCapital: { rows: [{ name: '合计', total: 0 }] },
  basicExpenditure: rowsOf(
    Object.entries(ECONOMICS).flatMap(([code, [personnel, operating]]) => [
      entry(code, ['total', 'personnel'], personnel),
      entry(code, ['total', 'operating'], operating),
    ]),
    [3, 5],
  ),
  threePublic: {
    rows: [
      {
        total: 450_00,
        abroad: 0,
        reception: 150_00,
        vehicles: 300_00,
        purchase: 0,
        running: 300_00,
        operatingCosts: OPERATING,
        general: 450_00,
        governmentFund: 0,
      },
    ],
  },
};

/** The example budget with nine tables and stated groups in which all figures hold together, and no text of its own. */
export const withTables: Change = (budget) => ({
  ...budget,
  lines: [],
  yearEnd: [],
  subjectNames: [],
  statements: TABLES,
  income: { total: ALL, generalPublicBudget: ALL },
  expenditure: {
    total: ALL,
    basic: { amount: PERSONNEL + OPERATING, personnel: PERSONNEL, operating: OPERATING },
    project: { amount: PROJECT, names: [] },
  },
  operatingCosts: { amount: OPERATING },
  threePublic: {
    total: { amount: 450_00 },
    abroad: { amount: 0 },
    vehicles: { total: { amount: 300_00 }, purchase: { amount: 0 }, running: { amount: 300_00 } },
    reception: { amount: 150_00 },
  },
  procurement: { total: 60_00, goods: 10_00, works: 20_00, services: 30_00 },
  performance: { goals: [], duties: [] },
  narrative: { institutions: [], glossary: [], explanation: [], otherMatters: [], projects: [] },
});

/** The same with a paragraph of text. */
export const withExplanation =
  (paragraph: string): Change =>
  (budget) => {
    const tables = withTables(budget);
    return { ...tables, narrative: { ...tables.narrative, explanation: [paragraph] } };
  };

/** The same with a figure of a group changed by so many 分. */
export const withStated =
  (path: Path, by: number): Change =>
  (budget) =>
    changed(withTables(budget), path, by) as Budget;

/** The same with one figure changed by so many 分, or set where there was none. */
export const withChanged =
  (path: Path, by: number): Change =>
  (budget) => ({ ...withTables(budget), statements: changed(TABLES, path, by) as GivenStatements });

function changed(value: unknown, [step, ...rest]: Path, by: number): unknown {
  if (step === undefined) return ((value as number | undefined) ?? 0) + by;
  const inner = changed((value as Record<PropertyKey, unknown> | undefined)?.[step], rest, by);
  return Array.isArray(value)
    ? value.map((item, i) => (i === step ? inner : item))
    : { ...(value as object), [step]: inner };
}

/** The place of a subject's row in a table of the example. */
export function rowOf(
  table: 'revenue' | 'expenditure' | 'generalBudget' | 'basicExpenditure',
  code: string,
): Path {
  const at = TABLES[table]?.rows.findIndex((row) => row.code === code) ?? -1;
  return [table, 'rows', at < 0 ? (TABLES[table]?.rows.length ?? 0) - 1 : at];
}
