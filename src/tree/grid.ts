import type { Cell, Row } from './node.ts';

/** One slot of a table's grid: the cell that covers it, and whether the cell begins here. */
export interface Slot {
  readonly cell: Cell;
  /** Row and column in which the cell begins, counted in the rows given. */
  readonly row: number;
  readonly column: number;
  readonly begins: boolean;
}

/**
 * Lays cells with spans on a grid, so that a writer that wants continuations as empty cells, one that wants
 * them dropped and one that wants ranges all read the same answer.
 *
 * Throws where cells overlap, leave a hole or stick out: such a table is a bug of its maker.
 */
export function grid(rows: readonly Row[], columns: number): readonly (readonly Slot[])[] {
  const slots: (Slot | undefined)[][] = rows.map(() => new Array<Slot | undefined>(columns).fill(undefined));
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row.cells) {
      while (column < columns && slots[r]?.[column]) column++;
      cover(slots, cell, r, column, columns);
      column += cell.colspan;
    }
  });
  return slots.map((line, r) =>
    line.map((slot, c) => slot ?? fail(`a hole in row ${r + 1}, column ${c + 1}`)),
  );
}

function cover(
  slots: (Slot | undefined)[][],
  cell: Cell,
  row: number,
  column: number,
  columns: number,
): void {
  if (cell.colspan < 1 || cell.rowspan < 1) fail(`a span below one in row ${row + 1}`);
  if (column + cell.colspan > columns) fail(`a cell beyond the last column in row ${row + 1}`);
  if (row + cell.rowspan > slots.length) fail(`a cell beyond the last row in row ${row + 1}`);
  for (let r = row; r < row + cell.rowspan; r++) {
    const line = slots[r] as (Slot | undefined)[];
    for (let c = column; c < column + cell.colspan; c++) {
      if (line[c]) fail(`cells overlap in row ${r + 1}, column ${c + 1}`);
      line[c] = { cell, row, column, begins: r === row && c === column };
    }
  }
}

function fail(what: string): never {
  throw new Error(`a table's cells do not tile its grid: ${what}`);
}
