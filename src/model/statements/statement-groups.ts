import type { RowGroup, Values } from '../row-group.ts';
import { money, single, words } from '../row-group.ts';
import { changeValues } from './change.ts';
import type { Statement, StatementRow } from './statement.ts';
import { amountKeys } from './statement-schema.ts';

/** The columns that a statutory table may have: both sides, the parts of codes, and every amount. */
export const statementKeys: readonly string[] = [
  'ordinal',
  'incomeName',
  'income',
  'code',
  'class',
  'section',
  'item',
  'name',
  ...amountKeys,
  'rate',
];

/** A statement's rows by column key. Two sides stand side by side, their closing rows level at the foot. */
export function statementGroups({ income, rows }: Statement): readonly RowGroup[] {
  if (income.length === 0) return rows.map((row) => single(rowValues(row), row.level, row.closing));
  const left = level(income, rows);
  const right = level(rows, income);
  return left.map((row, i) => {
    const other = right[i];
    const values = { ...(other && rowValues(other)), ...(row && incomeValues(row)) };
    return single(values, 0, (row ?? other)?.closing ?? false);
  });
}

/** One side, with blanks before its closing rows where the other is longer. */
function level(
  side: readonly StatementRow[],
  other: readonly StatementRow[],
): readonly (StatementRow | undefined)[] {
  const body = side.filter((row) => !row.closing);
  const closing = side.filter((row) => row.closing);
  const otherClosing = other.filter((row) => row.closing).length;
  const height = Math.max(body.length, other.length - otherClosing) + Math.max(closing.length, otherClosing);
  return [...body, ...Array<undefined>(height - side.length).fill(undefined), ...closing];
}

/** The left side of a table with two. */
const incomeValues = ({ name, amounts }: StatementRow): Values => ({
  incomeName: words(name),
  ...(amounts.total && { income: money(amounts.total) }),
});

function rowValues({ code, name, amounts }: StatementRow): Values {
  const figures = Object.entries(amounts).map(([key, figure]) => [key, money(figure)] as const);
  return {
    name: words(name),
    ...(code !== undefined && codeValues(code)),
    ...Object.fromEntries(figures),
    ...changeValues(amounts),
  };
}

/** A code whole, and its parts 类, 款 and 项. */
const codeValues = (code: string): Values => ({
  code: words(code),
  class: words(code.slice(0, 3)),
  ...(code.length > 3 && { section: words(code.slice(3, 5)) }),
  ...(code.length > 5 && { item: words(code.slice(5, 7)) }),
});
