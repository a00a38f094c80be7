import type { AmountKey, StatementKind } from '../../model/statements/statement-schema.ts';
import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSame } from '../figures/constraint.ts';
import { withStated, withTables } from '../figures/example-tables.ts';
import type { Ledger } from '../figures/ledger.ts';
import { figuresSaid } from '../narrative/figures-said.ts';
import { incomeSources } from '../narrative/meaning.ts';
import type { Identity, Path } from '../rule.ts';

/** A stated figure and the cell of the last row of a table that says the same. */
export type Match = readonly [path: Path, kind: StatementKind, column: AmountKey];

const SPENDING: readonly Match[] = [
  [['expenditure', 'total'], 'expenditure', 'total'],
  [['expenditure', 'basic', 'amount'], 'expenditure', 'basic'],
  [['expenditure', 'project', 'amount'], 'expenditure', 'project'],
  [['expenditure', 'lastYear'], 'expenditure', 'lastYear'],
];

const SHARES: readonly Match[] = [
  [['expenditure', 'basic', 'personnel'], 'basicExpenditure', 'personnel'],
  [['expenditure', 'basic', 'operating'], 'basicExpenditure', 'operating'],
];

const THREE_PUBLIC: readonly Match[] = [
  [['threePublic', 'total', 'amount'], 'threePublic', 'total'],
  [['threePublic', 'abroad', 'amount'], 'threePublic', 'abroad'],
  [['threePublic', 'vehicles', 'total', 'amount'], 'threePublic', 'vehicles'],
  [['threePublic', 'vehicles', 'purchase', 'amount'], 'threePublic', 'purchase'],
  [['threePublic', 'vehicles', 'running', 'amount'], 'threePublic', 'running'],
  [['threePublic', 'reception', 'amount'], 'threePublic', 'reception'],
  [['operatingCosts', 'amount'], 'threePublic', 'operatingCosts'],
];

/** Every stated figure that a sum of detail lines says too. */
export const MATCHES: readonly Match[] = [...SPENDING, ...SHARES, ...THREE_PUBLIC];

const SOURCES = [
  ['generalPublicBudget', 'general'],
  ['governmentFunds', 'governmentFund'],
  ['stateCapital', 'stateCapital'],
  ['fiscalAccount', 'fiscalAccount'],
] as const;

/** What a text says of the whole budget. */
const TOTALS = [
  'income',
  ...incomeSources,
  'spending',
  'fiscalSpending',
  'generalSpending',
  'governmentFundSpending',
  'stateCapitalSpending',
  'basic',
  'project',
] as const;

const PARTS = [
  'threePublic',
  'abroad',
  'vehicles',
  'purchase',
  'running',
  'reception',
  'operatingCosts',
] as const;

/** N01: income and expenditure as stated, which the text is made from, are those of the tables. */
export const groupsAreTables: Identity<'N01'> = {
  id: 'N01',
  refs: ['N01', 'D07'],
  demands(ledger) {
    const total = ledger.stated('income', 'total');
    const overview = total && incomeMeant(total, ledger);
    // Basic expenditure is split by the table of 一般公共预算 alone.
    const shares = ledger.isAllGeneral ? SHARES : [];
    const sources = SOURCES.flatMap(([field, source]): readonly Constraint[] => {
      const stated = ledger.stated('income', field);
      const row = ledger.incomeOf(source);
      return stated && row && !ledger.isCarried ? [isSame('N01', stated, row.cell('total'))] : [];
    });
    return [
      ...(total && overview ? [isSame('N01', total, overview)] : []),
      ...sources,
      ...same('N01', [...SPENDING, ...shares], ledger),
      ...figuresSaid('N01', TOTALS, ledger),
    ];
  },
  examples: { passing: withTables, failing: withStated(['income', 'total'], 100) },
};

/** N13: “三公”经费 and 机关运行经费 as stated are those of their table. */
export const threePublicIsTable: Identity<'N13'> = {
  id: 'N13',
  refs: ['N13', 'D07'],
  demands: (ledger) => [...same('N13', THREE_PUBLIC, ledger), ...figuresSaid('N13', PARTS, ledger)],
  examples: { passing: withTables, failing: withStated(['threePublic', 'reception', 'amount'], 100) },
};

/** 收入合计 with what was carried over or without it: departments state either, and the nearer one is meant. */
function incomeMeant(stated: Cell, ledger: Ledger): Cell | undefined {
  const [all, year] = (['all', 'year'] as const).map((closing) =>
    ledger.table('overview')?.total('income', closing)?.cell('total'),
  );
  const distance = (cell: Cell): number => Math.abs(cell.value - stated.value);
  return all && year ? (distance(year) < distance(all) ? year : all) : (all ?? year);
}

function same(rule: 'N01' | 'N13', matches: readonly Match[], ledger: Ledger): readonly Constraint[] {
  return matches.flatMap(([path, kind, column]) => {
    const stated = ledger.stated(...path);
    const table = ledger.table(kind);
    const cell =
      kind === 'threePublic'
        ? ledger.threePublic(column)
        : table?.columns.has(column) && table.total()?.cell(column);
    return stated && cell ? [isSame(rule, stated, cell)] : [];
  });
}
