import { grid, type Slot } from '../tree/grid.ts';
import type { NodeId, Table } from '../tree/node.ts';
import type { Style } from '../tree/style.ts';
import { CellComposer } from './cell-composer.ts';
import type { Line } from './compose.ts';
import type { Fonts } from './fonts.ts';

/** A table whose cells are composed and whose rows have heights; only the pages are missing. Points. */
export interface MeasuredTable {
  /** One entry a slot; a cell that spans stands in each slot that it covers. */
  readonly rows: readonly (readonly MeasuredCell[])[];
  readonly headRows: number;
  /** Left edge of each column from the table's left edge, and the right edge of the last. */
  readonly edges: readonly number[];
  /** Height of each row where no page is turned inside it. */
  readonly heights: readonly number[];
  /** What a row adds to the lines in it: padding above and below and one rule. */
  readonly extra: number;
  readonly paddingY: number;
  readonly rule: number;
}

export interface MeasuredCell {
  readonly node: NodeId;
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly lines: readonly Line[];
  readonly pitch: number;
  /** Left edge of the text from the table's left edge. */
  readonly x: number;
}

/** Composes the cells of a table that is `width` points wide. */
export function measureTable(table: Table, style: Style, fonts: Fonts, width: number): MeasuredTable {
  const edges = columnEdges(table, width);
  const { paddingX, paddingY, rule } = style.table;
  const cellOf = (composer: CellComposer, firstRow: number) => (slot: Slot) => {
    const { look } = composer;
    const { cell, column } = slot;
    const indent = cell.indent * look.size;
    const left = edges[column] as number;
    const inner = (edges[column + cell.colspan] as number) - left - 2 * paddingX - rule - indent;
    const lines = composer.lines(cell, Math.max(inner, look.size));
    const x = left + rule / 2 + paddingX + indent;
    const row = firstRow + slot.row;
    return { node: cell.id, row, column, rowspan: cell.rowspan, lines, pitch: look.pitch, x };
  };
  const { tableHead, tableCell, strong } = style.text;
  const count = table.columns.length;
  const headComposer = new CellComposer(tableHead, strong, fonts, true);
  const head = shareCells(grid(table.head, count), cellOf(headComposer, 0));
  const bodyComposer = new CellComposer(tableCell, strong, fonts, false);
  const body = shareCells(grid(table.body, count), cellOf(bodyComposer, head.length));
  const rows = [...head, ...body];
  const extra = 2 * paddingY + rule;
  return { rows, headRows: head.length, edges, heights: rowHeights(rows, extra), extra, paddingY, rule };
}

function columnEdges(table: Table, width: number): readonly number[] {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const edges = [0];
  let sum = 0;
  for (const column of table.columns) {
    sum += column.width;
    edges.push((sum / whole) * width);
  }
  return edges;
}

/** Composes each cell once and puts it in every slot that it covers. */
function shareCells(
  slots: readonly (readonly Slot[])[],
  make: (slot: Slot) => MeasuredCell,
): readonly (readonly MeasuredCell[])[] {
  const rows: MeasuredCell[][] = [];
  for (const line of slots) {
    const row: MeasuredCell[] = [];
    rows.push(row);
    for (const slot of line)
      row.push(slot.begins ? make(slot) : (rows[slot.row]?.[slot.column] as MeasuredCell));
  }
  return rows;
}

/** A row is as high as its tallest cell; a cell over several rows makes the last of them higher if it must. */
function rowHeights(rows: readonly (readonly MeasuredCell[])[], extra: number): readonly number[] {
  const tops: number[] = [];
  let y = 0;
  return rows.map((cells, row) => {
    tops.push(y);
    let height = leastHeight(cells, extra);
    for (const cell of cells) {
      if (cell.row + cell.rowspan - 1 !== row) continue;
      const above = y - (tops[cell.row] as number);
      height = Math.max(height, cell.lines.length * cell.pitch + extra - above);
    }
    y += height;
    return height;
  });
}

/** A row holds one line at least, also where all its cells go on below. */
export function leastHeight(cells: readonly MeasuredCell[], extra: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { pitch } of cells) least = Math.min(least, pitch);
  return least + extra;
}
