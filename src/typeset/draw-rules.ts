import type { MeasuredCell, MeasuredTable } from './measure-table.ts';
import type { Sheet } from './sheet.ts';

/** A row, or the part of it, on one page. */
export interface RowPiece {
  readonly row: number;
  readonly top: number;
}

/** Draws the grid of a table's part on one page; a rule that goes on past several cells is one rule. */
export function drawRules(
  table: MeasuredTable,
  pieces: readonly RowPiece[],
  bottom: number,
  sheet: Sheet,
): void {
  const { edges, rule: width } = table;
  const tops = [...pieces.map((piece) => piece.top), bottom];
  const cellAt = (piece: number, column: number): MeasuredCell | undefined =>
    table.rows[pieces[piece]?.row ?? -1]?.[column];
  const x = (edge: number) => sheet.x + (edges[edge] as number);
  const y = (edge: number) => tops[edge] as number;
  for (let edge = 0; edge < edges.length; edge++) {
    const parted = (piece: number) => !sameCell(cellAt(piece, edge - 1), cellAt(piece, edge));
    for (const [from, to] of stretches(pieces.length, parted)) {
      sheet.rule({ x1: x(edge), y1: y(from), x2: x(edge), y2: y(to), width });
    }
  }
  for (let edge = 0; edge < tops.length; edge++) {
    const parted = (column: number) => !sameCell(cellAt(edge - 1, column), cellAt(edge, column));
    for (const [from, to] of stretches(edges.length - 1, parted)) {
      sheet.rule({ x1: x(from), y1: y(edge), x2: x(to), y2: y(edge), width });
    }
  }
}

const sameCell = (a: MeasuredCell | undefined, b: MeasuredCell | undefined): boolean =>
  a !== undefined && a === b;

/** The longest stretches [from, to) of 0 … count−1 where `holds`. */
function stretches(count: number, holds: (index: number) => boolean): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let from = -1;
  for (let i = 0; i <= count; i++) {
    const inside = i < count && holds(i);
    if (inside && from < 0) from = i;
    if (!inside && from >= 0) {
      found.push([from, i]);
      from = -1;
    }
  }
  return found;
}
