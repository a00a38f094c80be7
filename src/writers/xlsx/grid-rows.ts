import { grid, type Slot } from '../../tree/grid.ts';
import type { Inline, Row, Table } from '../../tree/node.ts';
import { type PrintedNumber, printedNumber } from '../../tree/printed-number.ts';
import type { TextRole } from '../../tree/style.ts';
import { inlineText } from '../../tree/text.ts';
import type { Area, CellPlan, RowPlan } from '../../workbooks/workbook-plan.ts';
import { gridLook, type TableLook } from './looks.ts';
import { textHeight } from './text-size.ts';

/** Rows of a sheet, and what is merged in them. Rows of ranges count from the first of these rows. */
export interface GridRows {
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Area[];
}

/** The head or the body of a table. A cell over several slots is one merged range with a border round each slot. */
export function gridRows(
  rows: readonly Row[],
  role: TextRole,
  table: Table,
  widths: readonly number[],
  look: TableLook,
): GridRows {
  const slots = grid(rows, table.columns.length);
  const starts = slots.flat().filter((slot) => slot.begins);
  const isHead = rows === table.head;
  const numberIn = ({ cell, column }: Slot): PrintedNumber | undefined => {
    const only = cell.colspan === 1 ? table.columns[column] : undefined;
    return isHead || !only ? undefined : printedNumber(cell, only);
  };
  const cellOf = (slot: Slot): CellPlan => {
    const { cell } = slot;
    const number = numberIn(slot);
    const bold = rows[slot.row]?.closing === true || isStrong(cell.inlines);
    const value = number ? Number(number.decimal) : inlineText(cell.inlines);
    const its = gridLook(cell, role, bold, number, look);
    return slot.begins ? { value, look: its } : { look: its };
  };
  return {
    rows: slots.map((line) => ({
      height: heightOf(line, role, widths, look),
      cells: line.map(cellOf),
    })),
    merges: starts
      .filter(({ cell }) => cell.colspan > 1 || cell.rowspan > 1)
      .map(({ row, column, cell }) => ({ row, column, rows: cell.rowspan, columns: cell.colspan })),
  };
}

const isStrong = (inlines: readonly Inline[]): boolean =>
  inlines.length > 0 && inlines.every((inline) => inline.kind === 'strong');

/** As high as the highest of its cells; one over several rows gives each its part. */
function heightOf(
  line: readonly Slot[],
  role: TextRole,
  widths: readonly number[],
  { style }: TableLook,
): number {
  const text = style.text[role];
  const heights = line.map(({ cell, column }) => {
    const width = widths.slice(column, column + cell.colspan).reduce((sum, part) => sum + part, 0);
    const inside = width - cell.indent * text.size;
    return textHeight(inlineText(cell.inlines), inside, text) / cell.rowspan;
  });
  return Math.max(text.pitch, ...heights) + 2 * style.table.paddingY;
}
