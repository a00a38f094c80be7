import { drawRules, type RowPiece } from './draw-rules.ts';
import { leastHeight, type MeasuredCell, type MeasuredTable } from './measure-table.ts';
import { type Sheet, TOLERANCE } from './sheet.ts';

/** The part of a cell on one page: its box, and which of its lines stand in it. */
interface Box {
  readonly cell: MeasuredCell;
  readonly top: number;
  readonly bottom: number;
  readonly from: number;
  readonly to: number;
  readonly repeated: boolean;
}

/** Where a cell that is not finished begins on this page, and its first line that is not yet placed. */
interface OpenCell {
  readonly top: number;
  readonly from: number;
}

/**
 * Places a table row by row. pdfmake's own tables lose lines where spans, tall cells and centring meet
 * (bpampuch/pdfmake#2925, #1597); here every line is counted out of its cell, so none can be lost.
 */
export function placeTable(table: MeasuredTable, sheet: Sheet): void {
  new TablePlacer(table, sheet).place();
}

/** Height without which the table should rather begin on the next page: its head and its first rows. */
export function tableStart(table: MeasuredTable, page: number): number {
  const first = table.headRows;
  const head = sum(table.heights, 0, first);
  if (first === table.rows.length) return Math.min(head, page);
  for (const end of [groupEnd(table, first), first + 1]) {
    const height = sum(table.heights, 0, end);
    if (height <= page) return height;
  }
  return Math.min(head + leastPiece(table, first), page);
}

class TablePlacer {
  readonly #headHeight: number;
  readonly #repeats: boolean;
  readonly #open = new Map<MeasuredCell, OpenCell>();
  #pieces: RowPiece[] = [];
  #boxes: Box[] = [];
  #bodyPieces = 0;
  #y: number;

  constructor(
    readonly table: MeasuredTable,
    readonly sheet: Sheet,
  ) {
    this.#y = sheet.y;
    this.#headHeight = sum(table.heights, 0, table.headRows);
    // A head that leaves no room for a few lines is set once, like rows of the body.
    this.#repeats = this.#headHeight <= (sheet.bottom - sheet.top) / 2;
  }

  place(): void {
    const { rows, headRows, heights } = this.table;
    if (this.#repeats) this.#head(false);
    for (let row = this.#repeats ? headRows : 0; row < rows.length; ) {
      const end = groupEnd(this.table, row);
      const height = sum(heights, row, end);
      if (this.#bodyPieces > 0 && height > this.#room() && height <= this.#fullRoom()) this.#turn();
      for (; row < end; row++) this.#row(row);
    }
    this.#finishPage();
    this.sheet.down(this.#y - this.sheet.y);
  }

  #row(row: number): void {
    const cells = beginning(this.table, row);
    let need = this.#need(row);
    const whole = need <= this.#fullRoom();
    const wait = whole || leastPiece(this.table, row) > this.#room();
    if (need > this.#room() && this.#bodyPieces > 0 && wait) {
      this.#turn();
      need = this.#need(row);
    }
    for (const cell of cells) this.#open.set(cell, { top: this.#y, from: 0 });
    for (let stuck = 0; need > this.#room(); ) {
      this.#piece(row, this.sheet.bottom);
      this.#turn();
      const left = this.#need(row);
      stuck = left < need ? 0 : stuck + 1;
      if (stuck > 2) throw new Error('a type area too low for one line of a table');
      need = left;
    }
    this.#piece(row, this.#y + need);
    for (const cell of this.#open.keys()) if (lastRow(cell) === row) this.#close(cell, cell.lines.length);
  }

  /** Height that the row must still get for the cells that end in it. */
  #need(row: number): number {
    const { rows, extra } = this.table;
    const cells = rows[row] as readonly MeasuredCell[];
    let need = leastHeight(cells, extra);
    for (const cell of cells) {
      if (lastRow(cell) !== row) continue;
      const open = this.#open.get(cell);
      const left = cell.lines.length - (open?.from ?? 0);
      need = Math.max(need, left * cell.pitch + extra - (this.#y - (open?.top ?? this.#y)));
    }
    return need;
  }

  #piece(row: number, bottom: number): void {
    this.#pieces.push({ row, top: this.#y });
    this.#y = bottom;
    this.#bodyPieces++;
  }

  /** Ends a cell's box on this page; lines up to `to` are placed in it. */
  #close(cell: MeasuredCell, to: number, repeated = false): void {
    const { top, from } = this.#open.get(cell) as OpenCell;
    this.#boxes.push({ cell, top, bottom: this.#y, from, to, repeated });
    this.#open.delete(cell);
  }

  #turn(): void {
    const going = new Map<MeasuredCell, number>();
    for (const [cell, { top, from }] of this.#open) {
      const lines = Math.floor((this.#y - top - this.table.extra + TOLERANCE) / cell.pitch);
      const to = Math.min(cell.lines.length, from + Math.max(0, lines));
      going.set(cell, to);
      this.#close(cell, to);
    }
    this.#finishPage();
    this.sheet.turn();
    this.#y = this.sheet.y;
    if (this.#repeats) this.#head(true);
    for (const [cell, from] of going) this.#open.set(cell, { top: this.#y, from });
  }

  #head(repeated: boolean): void {
    for (let row = 0; row < this.table.headRows; row++) {
      for (const cell of beginning(this.table, row)) this.#open.set(cell, { top: this.#y, from: 0 });
      this.#pieces.push({ row, top: this.#y });
      this.#y += this.table.heights[row] as number;
      for (const cell of this.#open.keys())
        if (lastRow(cell) === row) this.#close(cell, cell.lines.length, repeated);
    }
  }

  /** Boxes close out of order where cells span rows; text is read row by row. */
  #finishPage(): void {
    this.#boxes.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
    for (const box of this.#boxes) this.#set(box);
    if (this.#pieces.length > 0) drawRules(this.table, this.#pieces, this.#y, this.sheet);
    this.#boxes = [];
    this.#pieces = [];
    this.#bodyPieces = 0;
  }

  /** A cell that is whole on the page is centred; the parts of a broken one begin at the top. */
  #set({ cell, top, bottom, from, to, repeated }: Box): void {
    const { extra, paddingY, rule } = this.table;
    const whole = from === 0 && to === cell.lines.length;
    const spare = whole ? Math.max(0, bottom - top - extra - cell.lines.length * cell.pitch) : 0;
    let y = top + rule / 2 + paddingY + spare / 2;
    for (const line of cell.lines.slice(from, to)) {
      this.sheet.line(line, cell.node, this.sheet.x + cell.x, y, repeated ? 'repeated-head' : undefined);
      y += cell.pitch;
    }
  }

  #room(): number {
    return this.sheet.bottom - this.#y + TOLERANCE;
  }

  /** Room for rows on a page that holds nothing else. */
  #fullRoom(): number {
    return this.sheet.bottom - this.sheet.top - (this.#repeats ? this.#headHeight : 0) + TOLERANCE;
  }
}

function sum(values: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i] as number;
  return total;
}

const lastRow = (cell: MeasuredCell): number => cell.row + cell.rowspan - 1;

const beginning = (table: MeasuredTable, row: number): readonly MeasuredCell[] =>
  (table.rows[row] ?? []).filter((cell, column) => cell.row === row && cell.column === column);

/** The row after those that cells over several rows tie to this one. */
function groupEnd(table: MeasuredTable, row: number): number {
  let end = row + 1;
  for (let r = row; r < end; r++) {
    for (const cell of table.rows[r] as readonly MeasuredCell[]) end = Math.max(end, lastRow(cell) + 1);
  }
  return end;
}

/** The least part of a row that is worth a place at the foot of a page: two lines. */
const leastPiece = (table: MeasuredTable, row: number): number =>
  table.extra + 2 * Math.max(...(table.rows[row] as readonly MeasuredCell[]).map((cell) => cell.pitch));
