import type { Slot } from '../../tree/grid.ts';
import { grid } from '../../tree/grid.ts';
import type { Column, Table } from '../../tree/node.ts';
import { printedNumber } from '../../tree/printed-number.ts';
import { inlineText } from '../../tree/text.ts';

/**
 * The rows of a table for programs: every row says all that it is about, so words that stand once over several rows
 * are in each of them, while a figure stays in its first row, lest a sum count it twice.
 */
export function records({ columns, body }: Table): readonly (readonly string[])[] {
  return grid(body, columns.length).map((slots, r) =>
    slots.map((slot, c) => (c === columnOf(slot, columns) ? fieldOf(slot, r, columns[c] as Column) : '')),
  );
}

/** A cell over several columns is about the first of words among them: not about a code, nor about an amount. */
export function columnOf({ cell, column }: Slot, columns: readonly Column[]): number {
  const words = columns.slice(column, column + cell.colspan).findIndex(({ type }) => type === 'text');
  return column + Math.max(0, words);
}

function fieldOf({ cell, row }: Slot, r: number, column: Column): string {
  const number = printedNumber(cell, column);
  if (number) return row === r ? number.decimal : '';
  return harmless(inlineText(cell.inlines));
}

/** What a spreadsheet would run as a formula gets an apostrophe before it; plain numbers and shares are none. */
const harmless = (text: string): string =>
  /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]./.test(text) && !/^[+-][\d.,]+%?$/.test(text) ? `'${text}` : text;
