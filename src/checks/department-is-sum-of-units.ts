import type { Figures } from '../model/corpus.ts';
import type { BudgetFigure } from '../model/figures.ts';
import { figureKey, figuresOf, figureTitle, tablesOf } from '../model/figures.ts';
import type { Fen } from '../model/money.ts';
import { spokenAmount } from '../model/money.ts';
import type { Budget } from '../model/schema.ts';
import type { Subjects } from '../model/statements/subjects.ts';
import { figuresOfExample } from './others-of-example.ts';
import type { Deviation } from './root-deviations.ts';
import { rootDeviations } from './root-deviations.ts';
import type { Rule } from './rule.ts';

/**
 * N21: every figure of a department is the sum of its 本级's and its units'. Exact where all write in one unit; a table
 * rounded to 万元 beside figures in yuan stands for all amounts that round to it. Needs every listed unit's budget.
 */
export const departmentIsSumOfUnits: Rule<'N21'> = {
  id: 'N21',
  refs: ['N21', 'D24'],
  check(budget, report, { subjects, others }) {
    const { given = [], missing = [], isUnlisted = true } = others?.units ?? {};
    if (isUnlisted || missing.length > 0 || given.length === 0) return;
    for (const { first, others: follow } of rootDeviations(deviations(budget, given, subjects))) {
      const parts = given.map((unit) => ({
        name: unit.identity.name + (unit.identity.kind.startsWith('本级') ? '（本级）' : ''),
        found: unit.figures[figureKey(first)],
      }));
      const units = parts.map(({ name, found }) => `${name} ${spokenAmount(found?.value ?? 0)}`).join('、');
      const difference = spokenAmount(Math.abs(first.actual - first.sum));
      report(
        first.path,
        { cell: figureTitle(first), units, difference, cells: follow.length + 1 },
        {
          expected: spokenAmount(first.sum),
          actual: spokenAmount(first.actual),
          related: follow.slice(0, MOST_RELATED).map(({ path }) => path),
          elsewhere: parts.flatMap(({ found }) => found?.place ?? []),
        },
      );
    }
  },
  examples: {
    others: (budget) => ({
      units: { given: [figuresOfExample(withCosts(budget, 100))], missing: [], isUnlisted: false },
    }),
    passing: (budget) => withCosts(budget, 100),
    failing: (budget) => withCosts(budget, 101),
  },
};

/** So many of the other cells are named; a line that is missing is missing in a dozen. */
const MOST_RELATED = 12;

/** Printed in 万元 with two decimals, an amount may be this much more or less. */
const HALF = 5000;
const isCoarse = (value: Fen): boolean => value % (2 * HALF) === 0;

function deviations(budget: Budget, units: readonly Figures[], subjects: Subjects): readonly Deviation[] {
  const own = figuresOf(budget, subjects);
  const tables = new Set(own.map(({ table }) => table));
  for (const table of tablesOf(budget)) tables.add(table);
  const all = [...own.map(({ figure }) => figure.value), ...units.flatMap(valuesOf)];
  const isFine = all.some((value) => !isCoarse(value));
  const inTables = tablesOf(budget);
  return [...tables].flatMap((table) => {
    const isTable = inTables.includes(table);
    if (isTable && units.some((unit) => !unit.tables.includes(table))) return [];
    return tableDeviations(budget, table, own, units, isFine);
  });
}

const valuesOf = ({ figures }: Figures): readonly Fen[] => Object.values(figures).map(({ value }) => value);

function tableDeviations(
  budget: Budget,
  table: string,
  all: readonly BudgetFigure[],
  units: readonly Figures[],
  isFine: boolean,
): readonly Deviation[] {
  const own = all.filter((figure) => figure.table === table);
  const theirs = units.map(({ figures }) =>
    Object.entries(figures).flatMap(([key, { value }]) =>
      key.startsWith(`${table}\t`) ? [{ key, value }] : [],
    ),
  );
  const rounded = [
    own.map(({ figure }) => figure.value),
    ...theirs.map((cells) => cells.map((c) => c.value)),
  ];
  const slack = isFine ? HALF * rounded.filter((values) => values.every(isCoarse)).length : 0;
  return comparable(table, own, theirs).flatMap(({ key, shown }) => {
    const sum = theirs.reduce((total, cells) => total + (cells.find((c) => c.key === key)?.value ?? 0), 0);
    const actual = own.find((figure) => figureKey(figure) === key)?.figure.value ?? 0;
    if (Math.abs(actual - sum) <= slack) return [];
    const path = shown.figure.sources[0] ?? (table in budget.statements ? ['statements', table] : ['lines']);
    return [{ ...shown, path, actual, sum }];
  });
}

interface Comparable {
  readonly key: string;
  /** The department's figure, or what it would be called. */
  readonly shown: BudgetFigure;
}

/**
 * The cells that both sides' forms have: forms differ in their columns and in rows without a code. Last year's amounts
 * only where all know them.
 */
function comparable(
  table: string,
  own: readonly BudgetFigure[],
  theirs: readonly (readonly { readonly key: string; readonly value: Fen }[])[],
): readonly Comparable[] {
  const mine = new Map(own.map((figure) => [figureKey(figure), figure]));
  const partsOf = (key: string) => key.split('\t') as [string, BudgetFigure['side'], string, string];
  const sideColumn = (key: string) =>
    partsOf(key)
      .filter((_, i) => i === 1 || i === 3)
      .join('\t');
  const columnsOf = (keys: Iterable<string>) => new Set([...keys].map(sideColumn));
  const myColumns = columnsOf(mine.keys());
  const theirColumns = theirs.map((cells) => columnsOf(cells.map(({ key }) => key)));
  const theirKeys = new Set(theirs.flatMap((cells) => cells.map(({ key }) => key)));
  const levels = (keys: Iterable<string>) => new Set([...keys].map((key) => lengthOfCode(partsOf(key)[2])));
  const [myLevels, theirLevels] = [levels(mine.keys()), levels(theirKeys)];
  return [...new Set([...mine.keys(), ...theirKeys])].flatMap((key) => {
    const [, side, row, column] = partsOf(key);
    const knowing = theirColumns.filter((columns) => columns.has(sideColumn(key))).length;
    const isPast = column === 'lastYear' || column === 'change';
    if (!myColumns.has(sideColumn(key)) || knowing === 0 || (isPast && knowing < theirs.length)) return [];
    const level = lengthOfCode(row);
    const isInBoth = mine.has(key) && theirKeys.has(key);
    const may = side !== 'group' && level > 0 && myLevels.has(level) && theirLevels.has(level);
    if (!isInBoth && !may) return [];
    const absent = { value: 0, sources: [] };
    const shown = mine.get(key) ?? { table, side, row, column, name: row, closing: false, figure: absent };
    return [{ key, shown }];
  });
}

const lengthOfCode = (row: string): number => (/^(\d{3}|\d{5}|\d{7})$/.test(row) ? row.length : 0);

/** The budget with nothing but 机关运行经费 that another may differ from. */
function withCosts(budget: Budget, amount: number): Budget {
  return { ...budget, lines: [], statements: {}, operatingCosts: { amount } };
}
