import type { Cell, Sheet } from '../../workbooks/filled-workbook.ts';

/** No table is as wide: columns beyond are not looked at. */
const WIDEST = 200;

/**
 * The columns of a table by the words of their heads, from the top, without blanks: `支出预算/合计`. Where nothing is merged,
 * words may be spread over the empty cells to their right, as far as those above them reach.
 */
export function columnsByHead(
  sheet: Sheet,
  top: number,
  rows: number,
  isSpread = false,
): ReadonlyMap<string, number> {
  const isHead = (row: number): boolean => top <= row && row < top + rows;
  const cells = sheet.cells.filter(({ row }) => isHead(row));
  const merges = sheet.merges.filter((range) => range.top < top + rows && top <= range.bottom);
  /** What is seen at a slot: its own cell, or the one whose merged range covers it. */
  const shownAt = (row: number, column: number): string => {
    const covering = merges.find(
      (range) => range.top <= row && row <= range.bottom && range.left <= column && column <= range.right,
    );
    const at = covering ? { row: covering.top, column: covering.left } : { row, column };
    return cells.find((cell) => isAt(cell, at))?.text ?? '';
  };
  const columns = new Map<string, number>();
  const last = Math.min(WIDEST, Math.max(0, ...cells.map(({ column }) => column)));
  let left: readonly string[] = [];
  for (let column = 1; column <= last; column++) {
    const words: string[] = [];
    const seen: string[] = [];
    for (let row = top; row < top + rows; row++) {
      const i = row - top;
      const own = plain(shownAt(row, column));
      const isUnderSame = i === 0 || seen[i - 1] === left[i - 1];
      const shown = own === '' && isSpread && isUnderSame ? (left[i] ?? '') : own;
      seen.push(shown);
      if (shown && shown !== words[words.length - 1]) words.push(shown);
    }
    left = seen;
    if (words.length > 0 && !columns.has(words.join('/'))) columns.set(words.join('/'), column);
  }
  return columns;
}

const isAt = (cell: Cell, { row, column }: Pick<Cell, 'row' | 'column'>): boolean =>
  cell.row === row && cell.column === column;

/** The column whose head ends in some words. */
export function columnOf(heads: ReadonlyMap<string, number>, wanted: string): number | undefined {
  const words = wanted.split('/').map(plain).join('/');
  return heads.get(words) ?? [...heads].find(([head]) => head.endsWith(`/${words}`))?.[1];
}

/** Text without blanks and line breaks, brackets and points of one width. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
