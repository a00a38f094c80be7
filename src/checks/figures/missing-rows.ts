import type { Fen } from '../../model/money.ts';
import type { Statement, StatementRow } from '../../model/statements/statement.ts';
import type { AmountKey } from '../../model/statements/statement-schema.ts';
import { bareName, FISCAL, numberOf, sourceOf } from './source-of.ts';
import { threePublicPart } from './three-public-part.ts';

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

/** The parts of “三公”经费 that a table with a row for each has not, where its 合计 is more than those that it has. */
export function missingParts({ rows }: Statement): readonly MissingRow[] {
  const parts = new Map(rows.map((row) => [threePublicPart(row.name), row]));
  const total = parts.get('total');
  if (rows.length < 2 || !total || parts.has(undefined)) return [];
  const there = PARTS.flatMap(([part]) => parts.get(part) ?? []);
  const isSum = there.reduce((all, row) => all + amountOf(row), 0) === amountOf(total);
  return isSum
    ? []
    : PARTS.flatMap(([part, name]): readonly MissingRow[] =>
        parts.has(part) ? [] : [{ side: 'rows', at: rows.length, name }],
      );
}

/** The parts that 合计 is the sum of. */
const PARTS: readonly (readonly [part: AmountKey, name: string])[] = [
  ['abroad', '因公出国（境）费'],
  ['vehicles', '公务用车购置及运行费'],
  ['reception', '公务接待费'],
];
