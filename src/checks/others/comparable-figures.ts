import type { BudgetFigure } from '../../model/figures.ts';
import type { Fen } from '../../model/money.ts';

/** Amounts of one table or group by `figureKey`. */
export type Amounts = ReadonlyMap<string, Fen>;

/** A department's figure that is held against its units', or what one would be called that it lacks. */
export interface Comparable {
  readonly key: string;
  readonly shown: BudgetFigure;
}

/**
 * The cells of a table that both sides' forms have: forms differ in their columns, and in rows without a code. Last
 * year's amounts only where all units know them.
 */
export function comparableCells(
  table: string,
  own: ReadonlyMap<string, BudgetFigure>,
  theirs: readonly Amounts[],
): readonly Comparable[] {
  const myColumns = columnsOf(own.keys());
  const theirColumns = theirs.map((amounts) => columnsOf(amounts.keys()));
  const theirKeys = new Set(theirs.flatMap((amounts) => [...amounts.keys()]));
  const [myLevels, theirLevels] = [levelsOf(own.keys()), levelsOf(theirKeys)];
  return [...new Set([...own.keys(), ...theirKeys])].flatMap((key) => {
    const { side, row, column } = partsOf(key);
    const knowing = theirColumns.filter((columns) => columns.has(columnOf(key))).length;
    const wanted = column === 'lastYear' || column === 'change' ? theirs.length : 1;
    if (!myColumns.has(columnOf(key)) || knowing < wanted) return [];
    const level = lengthOfCode(row);
    const isSubject = level > 0 && myLevels.has(level) && theirLevels.has(level);
    if (!isSubject && !(own.has(key) && theirKeys.has(key))) return [];
    const absent = { value: 0, sources: [] };
    const shown = own.get(key) ?? { table, side, row, column, name: row, closing: false, figure: absent };
    return [{ key, shown }];
  });
}

/**
 * The figures of a group that every unit gives: one that is not stated is not known. Who buys nothing has no 政府采购,
 * and sources of income that are not named are none where those that are add up.
 */
export function comparableGroup(
  own: ReadonlyMap<string, BudgetFigure>,
  theirs: readonly Amounts[],
): readonly Comparable[] {
  return [...own].flatMap(([key, shown]) =>
    theirs.every((amounts) => amounts.has(key) || isNoneWhereAbsent(shown, amounts)) ? [{ key, shown }] : [],
  );
}

function isNoneWhereAbsent({ table }: BudgetFigure, amounts: Amounts): boolean {
  if (table === 'procurement') return amounts.size === 0;
  if (table !== 'income') return false;
  const entries = [...amounts].map(([key, value]) => ({ row: partsOf(key).row, value }));
  const total = entries.find(({ row }) => row === 'total')?.value;
  return entries.reduce((sum, { row, value }) => (row === 'total' ? sum : sum + value), 0) === total;
}

function partsOf(key: string) {
  const [, side, row = '', column = ''] = key.split('\t');
  return { side: side as BudgetFigure['side'], row, column };
}

const columnOf = (key: string): string => {
  const { side, column } = partsOf(key);
  return `${side}\t${column}`;
};
const columnsOf = (keys: Iterable<string>): ReadonlySet<string> => new Set([...keys].map(columnOf));
const levelsOf = (keys: Iterable<string>): ReadonlySet<number> =>
  new Set([...keys].map((key) => lengthOfCode(partsOf(key).row)));
const lengthOfCode = (row: string): number => (/^(\d{3}|\d{5}|\d{7})$/.test(row) ? row.length : 0);
