import { grid } from '../../tree/grid.ts';
import type { Table } from '../../tree/node.ts';
import { printedNumber } from '../../tree/printed-number.ts';
import type { Style } from '../../tree/style.ts';
import { inlineText } from '../../tree/text.ts';
import { lineWidth } from './text-size.ts';

/**
 * Widths of a table's columns in points: their shares of the type area, wider where a number would not fit, since
 * Excel shows one that is too long as `###`. What is then wider than the page is printed smaller.
 */
export function columnWidths(table: Table, whole: number, style: Style): readonly number[] {
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
  const rows = grid(table.body, table.columns.length);
  return table.columns.map((column, c) => {
    const numbers = rows.flatMap((slots) => {
      const slot = slots[c];
      return slot?.begins && slot.cell.colspan === 1 && printedNumber(slot.cell, column)
        ? [inlineText(slot.cell.inlines)]
        : [];
    });
    const { size } = style.text.tableCell;
    return Math.max((whole * column.width) / shares, ...numbers.map((text) => lineWidth(text, size) + size));
  });
}
