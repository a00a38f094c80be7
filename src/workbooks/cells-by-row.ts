import type { Cell } from './filled-workbook.ts';

/** Cells of a sheet from a row down, by their row. */
export function cellsByRow(cells: readonly Cell[], from: number): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    if (cell.row < from) continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}
