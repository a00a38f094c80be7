import type { Sheet } from '../../workbooks/filled-workbook.ts';

/** The columns of a table by the words of their heads, from the top, without blanks: `支出预算/合计`. */
export function columnsByHead(sheet: Sheet, top: number, rows: number): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const last = Math.max(0, ...sheet.cells.filter(({ row }) => row < top + rows).map(({ column }) => column));
  for (let column = 1; column <= last; column++) {
    const words: string[] = [];
    for (let row = top; row < top + rows; row++) {
      const shown = plain(shownText(sheet, row, column));
      if (shown && shown !== words[words.length - 1]) words.push(shown);
    }
    if (words.length > 0 && !columns.has(words.join('/'))) columns.set(words.join('/'), column);
  }
  return columns;
}

/** The column whose head ends in some words. */
export function columnOf(heads: ReadonlyMap<string, number>, wanted: string): number | undefined {
  const words = wanted.split('/').map(plain).join('/');
  return heads.get(words) ?? [...heads].find(([head]) => head.endsWith(`/${words}`))?.[1];
}

/** Text without blanks and line breaks, brackets and points of one width. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** What is seen at a slot: its own cell, or the one whose merged range covers it. */
function shownText(sheet: Sheet, row: number, column: number): string {
  const covering = sheet.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  const at = covering ? { row: covering.top, column: covering.left } : { row, column };
  return sheet.cells.find((cell) => cell.row === at.row && cell.column === at.column)?.text ?? '';
}
