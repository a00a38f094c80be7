import type { Figures } from '../../model/corpus.ts';
import { figureKey, figuresOf, figureTitle, tablesOf } from '../../model/figures.ts';
import type { Fen } from '../../model/money.ts';
import { spokenAmount } from '../../model/money.ts';
import type { Budget } from '../../model/schema.ts';
import type { Subjects } from '../../model/statements/subjects.ts';
import type { Rule } from '../rule.ts';
import type { Amounts } from './comparable-figures.ts';
import { comparableCells, comparableGroup } from './comparable-figures.ts';
import { figuresOfExample } from './others-of-example.ts';
import type { Deviation, RootDeviation } from './root-deviations.ts';
import { isCoarse, rootDeviations } from './root-deviations.ts';

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
    const found = deviations(budget, given, subjects);
    const missed = missedUnit(found, given);
    for (const { first, others: follow } of missed ? [asOne(found)] : rootDeviations(found)) {
      const parts = given.map((unit) => ({
        name: nameOf(unit),
        figure: unit.figures.get(figureKey(first)),
      }));
      const units = parts.map(({ name, figure }) => `${name} ${spokenAmount(figure?.value ?? 0)}`).join('、');
      const difference = spokenAmount(Math.abs(first.actual - first.sum));
      report(
        first.path,
        {
          ...{ cell: figureTitle(first), units, difference, cells: follow.length + 1 },
          ...(missed && { missed: nameOf(missed.unit), isTwice: missed.isTwice }),
        },
        {
          expected: spokenAmount(first.sum),
          actual: spokenAmount(first.actual),
          related: follow.slice(0, MOST_RELATED).map(({ path }) => path),
          elsewhere: parts.flatMap(({ figure }) => figure?.place ?? []),
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

/** A department's own office bears its name. */
const nameOf = ({ identity }: Figures): string =>
  identity.name + (identity.kind.startsWith('本级') ? '（本级）' : '');

/** A unit that was left out of a sum of several figures, or counted twice: each is off by just what the unit has. */
function missedUnit(
  found: readonly Deviation[],
  given: readonly Figures[],
): { readonly unit: Figures; readonly isTwice: boolean } | undefined {
  if (found.length < 2) return undefined;
  for (const isTwice of [false, true]) {
    const isOffBy = (unit: Figures) => (deviation: Deviation) =>
      (deviation.sum - deviation.actual) * (isTwice ? -1 : 1) ===
      (unit.figures.get(figureKey(deviation))?.value ?? 0);
    const unit = given.find((each) => found.every(isOffBy(each)));
    if (unit) return { unit, isTwice };
  }
  return undefined;
}

/** Deviations that are one, at the first of them that closes a table. */
function asOne(found: readonly Deviation[]): RootDeviation {
  const first = found.find(({ closing }) => closing) ?? (found[0] as Deviation);
  return { first, others: found.filter((each) => each !== first) };
}

/** So many of the other cells are named; a line that is missing is missing in a dozen. */
const MOST_RELATED = 12;

/** Printed in 万元 with two decimals, an amount may be this much more or less. */
const HALF = 5000;
/** Zeros alone are nothing in any unit. */
const areRounded = (amounts: readonly Fen[]): boolean =>
  amounts.every(isCoarse) && amounts.some((value) => value !== 0);

function deviations(budget: Budget, units: readonly Figures[], subjects: Subjects): readonly Deviation[] {
  const own = figuresOf(budget, subjects);
  const values = [...own.map(({ figure }) => figure.value), ...units.flatMap(valuesOf)];
  const isFine = values.some((value) => !isCoarse(value));
  const tables = tablesOf(budget).filter((table) => units.every((unit) => unit.tables.includes(table)));
  const groups = new Set(own.flatMap(({ side, table }) => (side === 'group' ? [table] : [])));
  const held = [
    ...tables.map((table) => ({ table, isGroup: false, orElse: table in budget.statements })),
    ...[...groups].map((table) => ({ table, isGroup: true, orElse: false })),
  ];
  const indexed = units.map(amountsByTable);
  return held.flatMap(({ table, isGroup, orElse }) => {
    const mine = new Map(
      own
        .filter((figure) => figure.table === table && (figure.side === 'group') === isGroup)
        .map((figure) => [figureKey(figure), figure]),
    );
    const theirs = indexed.map((amounts) => amounts.get(indexOf(table, isGroup)) ?? NONE);
    const rounded = [
      [...mine.values()].map(({ figure }) => figure.value),
      ...theirs.map((a) => [...a.values()]),
    ];
    const slack = isFine ? HALF * rounded.filter((amounts) => areRounded(amounts)).length : 0;
    const cells = isGroup ? comparableGroup(mine, theirs) : comparableCells(table, mine, theirs);
    return cells.flatMap(({ key, shown }) => {
      const sum = theirs.reduce((total, amounts) => total + (amounts.get(key) ?? 0), 0);
      const actual = shown.figure.value;
      if (Math.abs(actual - sum) <= slack) return [];
      const path = shown.figure.sources[0] ?? (orElse ? ['statements', table] : ['lines']);
      return [{ ...shown, path, actual, sum }];
    });
  });
}

const valuesOf = ({ figures }: Figures): readonly Fen[] => [...figures.values()].map(({ value }) => value);

/** A unit's amounts by their table, or by their group, which may bear the name of one. */
function amountsByTable({ figures }: Figures): ReadonlyMap<string, Amounts> {
  const byTable = new Map<string, Map<string, Fen>>();
  for (const [key, { value }] of figures) {
    const [table = '', side] = key.split('\t', 2);
    const index = indexOf(table, side === 'group');
    const own = byTable.get(index) ?? new Map<string, Fen>();
    byTable.set(index, own.set(key, value));
  }
  return byTable;
}

const indexOf = (table: string, isGroup: boolean): string => (isGroup ? `group ${table}` : table);

const NONE: Amounts = new Map();

/** The budget with nothing but 机关运行经费 that another may differ from. */
function withCosts(budget: Budget, amount: number): Budget {
  return { ...budget, lines: [], statements: {}, operatingCosts: { amount } };
}
