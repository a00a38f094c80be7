/** What changed from one year's budget to the next, by subject. */
import type { BudgetFigure } from './figures.ts';
import type { Fen } from './money.ts';

/** What changes are listed by, in this order. */
export const changeParts = ['totals', 'functional', 'economic', 'threePublic', 'income'] as const;
export type ChangePart = (typeof changeParts)[number];

/** A subject, source or total whose amount is not last year's. */
export interface Change {
  readonly part: ChangePart;
  readonly code?: string;
  readonly name: string;
  readonly lastYear: Fen;
  readonly thisYear: Fen;
}

/** What the figures of a budget are, and which tables it has. */
export interface Told {
  readonly figures: readonly BudgetFigure[];
  readonly tables: readonly string[];
}

export interface Changes {
  /** By part, the largest first. */
  readonly changes: readonly Change[];
  /** Parts that only one of the two budgets has a table for. */
  readonly incomparable: readonly ChangePart[];
}

const TOTALS = [
  'income/total',
  'expenditure/total',
  'expenditure/basic',
  'expenditure/project',
  'operatingCosts/',
  'threePublic/total',
  'procurement/total',
];
const THREE_PUBLIC = ['abroad', 'vehicles.purchase', 'vehicles.running', 'reception'];

/** A part's figures in a budget: in one of the nine tables, or among the groups. */
interface Source {
  readonly table?: string;
  readonly has: (figure: BudgetFigure) => boolean;
}

const SOURCES: Readonly<Record<ChangePart, Source>> = {
  totals: {
    has: (f) => f.side === 'group' && f.column === 'amount' && TOTALS.includes(`${f.table}/${f.row}`),
  },
  functional: { table: 'expenditure', has: (f) => f.row.length === 7 && f.column === 'total' && !f.closing },
  economic: {
    table: 'basicExpenditure',
    has: (f) => f.row.length === 5 && f.column === 'total' && !f.closing,
  },
  threePublic: {
    has: (f) =>
      f.side === 'group' &&
      f.table === 'threePublic' &&
      f.column === 'amount' &&
      THREE_PUBLIC.includes(f.row),
  },
  income: { has: (f) => f.side === 'group' && f.table === 'income' && f.row !== 'total' },
};

/** Income as the table lists it, where the data states no sources. */
const LISTED_INCOME: Source = {
  table: 'overview',
  has: (f) => f.side === 'income' && f.column === 'total' && !f.closing,
};

/** Compares two budgets. An amount that one of them does not have is zero there. */
export function changesBetween(lastYear: Told, thisYear: Told): Changes {
  const incomparable: ChangePart[] = [];
  const changes = changeParts.flatMap((part) => {
    const source = part === 'income' ? incomeSource(lastYear, thisYear) : SOURCES[part];
    const { table } = source;
    const rowsOf = ({ figures }: Told) =>
      byRow(
        figures.filter((figure) => (table === undefined || figure.table === table) && source.has(figure)),
      );
    const [before, now] = [rowsOf(lastYear), rowsOf(thisYear)];
    if (table !== undefined && lastYear.tables.includes(table) !== thisYear.tables.includes(table)) {
      incomparable.push(part);
      return [];
    }
    return [...new Set([...now.keys(), ...before.keys()])]
      .map((row) => changeOf(part, before.get(row), now.get(row)))
      .filter((change) => change.lastYear !== change.thisYear)
      .sort((a, b) => size(b) - size(a));
  });
  return { changes, incomparable };
}

const incomeSource = (...told: readonly Told[]): Source =>
  told.every(({ figures }) => figures.some(SOURCES.income.has)) ? SOURCES.income : LISTED_INCOME;

const size = ({ lastYear, thisYear }: Change): Fen => Math.abs(thisYear - lastYear);

/** In the order of the budget. */
const byRow = (figures: readonly BudgetFigure[]) =>
  new Map(figures.map((figure) => [`${figure.table}\t${figure.row}`, figure]));

function changeOf(part: ChangePart, before: BudgetFigure | undefined, now: BudgetFigure | undefined): Change {
  const { row, name, side } = (now ?? before) as BudgetFigure;
  const isSubject = part === 'functional' || part === 'economic';
  return {
    part,
    ...(isSubject && { code: row }),
    name: side === 'group' ? name : name.replace(/^\d+ /, ''),
    lastYear: before?.figure.value ?? 0,
    thisYear: now?.figure.value ?? 0,
  };
}
