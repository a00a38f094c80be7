import type { Area } from './workbook-plan.ts';

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A cell as Excel names it: row 0, column 0 is A1. */
export const cellReference = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A range as Excel names it: A1:C2, or A1 where it is one cell. */
export function rangeReference({ row, column, rows, columns }: Area): string {
  const first = cellReference(row, column);
  const last = cellReference(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** A range of a sheet that stays where it is when a formula is copied: 'Sheet'!$A$1:$A$9. */
export function absoluteReference(sheet: string, { row, column, rows, columns }: Area): string {
  const corner = (r: number, c: number) => `$${columnLetters(c)}$${r + 1}`;
  return `${quoted(sheet)}!${corner(row, column)}:${corner(row + rows - 1, column + columns - 1)}`;
}

/** Whole rows of a sheet: 'Sheet'!$1:$3. */
export const rowsReference = (sheet: string, first: number, last: number): string =>
  `${quoted(sheet)}!$${first + 1}:$${last + 1}`;

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;
