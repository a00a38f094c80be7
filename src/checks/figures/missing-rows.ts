import type { Fen } from '../../model/money.ts';
import type { Statement, StatementRow } from '../../model/statements/statement.ts';
import { bareName, FISCAL, numberOf, sourceOf } from './source-of.ts';
import { PARTS_OF, threePublicPart } from './three-public-part.ts';

/** A row of no subject that a table must have and has not. */
export interface MissingRow {
  readonly side: 'income' | 'rows';
  /** Before which of the rows it belongs. */
  readonly at: number;
  /** With the number of the rows that it belongs to. */
  readonly name: string;
}

const amountOf = ({ amounts }: StatementRow): Fen => amounts.total?.value ?? 0;

const isOfFunds = ({ closing, name }: StatementRow): boolean =>
  !closing && FISCAL.some((source) => source === sourceOf(name));

/**
 * The rows of income by funds that a table has not and the other one has, where a sum lacks just their amounts. What
 * stands below 其中 need not be all, and of a row whose name says nothing nobody knows what it is.
 */
export function missingIncome({ income }: Statement, other: Statement | undefined): readonly MissingRow[] {
  const own = income.filter(isOfFunds);
  const at = income.findLastIndex(isOfFunds) + 1;
  const isUnknown = ({ closing, name }: StatementRow): boolean =>
    name.trim().startsWith('其中') || (!closing && sourceOf(name) === undefined);
  if (!other || own.length === 0 || income.some(isUnknown)) return [];
  const named = new Set(own.map(({ name }) => sourceOf(name)));
  const lacking = other.income.filter(
    (row) => isOfFunds(row) && amountOf(row) !== 0 && !named.has(sourceOf(row.name)),
  );
  const there = [...own, ...lacking].reduce((all, row) => all + amountOf(row), 0);
  const carried = income.reduce(
    (all, row) => (row.closing && CARRIED.test(row.name.trim()) ? all + amountOf(row) : all),
    0,
  );
  const isSum = (row: StatementRow): boolean =>
    !isOfFunds(row) && [there, there + carried].includes(amountOf(row));
  if (!income.some(isSum)) return [];
  const number = numberOf(income[at - 1]?.name ?? '');
  return lacking.map(({ name }) => ({ side: 'income', at, name: number + bareName(name) }));
}

const CARRIED = /^上年结转/;

/**
 * The parts of “三公”经费 that a table with a row for each has not, where a sum is more than those that it has. A sum of
 * vehicles need not have parts.
 */
export function missingParts({ rows }: Statement): readonly MissingRow[] {
  const parts = rows.map(({ name }) => threePublicPart(name));
  if (rows.length < 2 || parts.includes(undefined)) return [];
  return SUMS.flatMap(({ of, isDue }) => {
    const sum = rows[parts.indexOf(of)];
    const addends: readonly Part[] = PARTS_OF[of];
    const places = addends.map((part) => parts.indexOf(part));
    const there = places.reduce((all, i) => all + (rows[i] ? amountOf(rows[i]) : 0), 0);
    if (!sum || there === amountOf(sum) || !(isDue || places.some((i) => i >= 0))) return [];
    const at = isDue ? rows.length : Math.max(...places) + 1;
    return addends.flatMap((part, k): readonly MissingRow[] =>
      places[k] === -1 ? [{ side: 'rows', at, name: NAMES[part] }] : [],
    );
  });
}

/** Sums, and whether what they are the sum of must be there. */
const SUMS = [
  { of: 'vehicles', isDue: false },
  { of: 'total', isDue: true },
] as const;

type Part = (typeof PARTS_OF)[keyof typeof PARTS_OF][number];

const NAMES: Readonly<Record<Part, string>> = {
  abroad: '因公出国（境）费',
  vehicles: '公务用车购置及运行费',
  purchase: '公务用车购置费',
  running: '公务用车运行维护费',
  reception: '公务接待费',
};
