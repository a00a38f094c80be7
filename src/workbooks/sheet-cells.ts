import type { CellObject, WorkSheet } from '@e965/xlsx';
import { SSF, utils } from '@e965/xlsx';
import type { Cell, CellKind, Range } from './filled-workbook.ts';

/** The cells of a dense sheet that hold something, row by row. What a merged range covers is left out. */
export function sheetCells({ '!data': rows = [] }: WorkSheet, merges: readonly Range[]): readonly Cell[] {
  const meaningOf = meanings();
  const cells: Cell[] = [];
  // What a file leaves out is left out of these lists, and `forEach` does not go there.
  rows.forEach((row: readonly CellObject[], r) => {
    row.forEach((each, c) => {
      const meaning = meaningOf(each);
      const at = { row: r + 1, column: c + 1 };
      if (!meaning || merges.some((range) => isCovered(at, range))) return;
      cells.push({ address: utils.encode_cell({ r, c }), ...at, kind: meaning.kind, text: meaning.text });
    });
  });
  return cells;
}

const isCovered = (
  { row, column }: Pick<Cell, 'row' | 'column'>,
  { top, left, bottom, right }: Range,
): boolean =>
  top <= row && row <= bottom && left <= column && column <= right && (row !== top || column !== left);

type Meaning = Pick<Cell, 'kind' | 'text'>;

/**
 * What a cell is and says; undefined where it says nothing. Each text and each format is looked at once: both may be
 * long and stand in any number of cells.
 */
function meanings(): (cell: CellObject) => Meaning | undefined {
  const textOf = once((text: string): Meaning | undefined =>
    text.trim() === '' ? undefined : { kind: 'text', text: asTyped(text) },
  );
  const kindOf = once(kindOfFormat);
  return ({ t, v, z, f }) => {
    if (t === 'e') return { kind: 'error', text: ERRORS[Number(v)] ?? '#?' };
    if (v === undefined || v === null || t === 'z')
      return f === undefined ? undefined : { kind: 'formula-without-value', text: '' };
    if (t === 'b') return { kind: 'boolean', text: String(v) };
    if (t !== 'n') return textOf(String(v));
    const kind = kindOf(String(z ?? ''));
    return { kind, text: padded(numberText(kind, Number(v)), String(z ?? '')) };
  };
}

/** A text with the blanks and line ends that a keyboard makes: what is pasted from the web or from Word has others. */
const asTyped = (text: string): string =>
  text
    .replace(/\r\n?|\u2028/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u200b\ufeff]/g, '');

/** A function of a text that remembers. */
function once<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    if (!made.has(text)) made.set(text, make(text));
    return made.get(text) as T;
  };
}

/** The errors of a sheet by SheetJS's numbers (MS-XLS 2.5.10 BErr). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

type NumberKind = Extract<CellKind, 'number' | 'percent' | 'date'>;

/** Excel takes formats of 255 letters. */
const LONGEST_FORMAT = 255;

/** What a number is by its format. */
function kindOfFormat(source: string): NumberKind {
  const format = source.slice(0, LONGEST_FORMAT).replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/%/.test(format)) return 'percent';
  return /[ymdhs]|[年月日]/i.test(format) && !/general/i.test(format) ? 'date' : 'number';
}

function numberText(kind: NumberKind, value: number): string {
  switch (kind) {
    case 'percent':
      return `${decimal(value * 100)}%`;
    case 'date':
      return dateText(value);
    case 'number':
      return decimal(value);
  }
}

/** A whole number with the zeros that its format puts before it: 5 in the format 00 is shown as 05. */
const padded = (number: string, format: string): string =>
  /^0{2,9}$/.test(format) && /^\d+$/.test(number) ? number.padStart(format.length, '0') : number;

/** A date as YYYY-MM-DD, with HH:MM where it has a time. */
function dateText(serial: number): string {
  const { y, m, d, H, M } = SSF.parse_date_code(serial) ?? { y: 0, m: 0, d: 0, H: 0, M: 0 };
  const two = (part: number) => String(part).padStart(2, '0');
  const time = H === 0 && M === 0 ? '' : ` ${two(H)}:${two(M)}`;
  return `${y}-${two(m)}-${two(d)}${time}`;
}

/** A 分 is the sixth decimal of 万元, so that what is this near to one is left over from reckoning. */
const LEFT_OVER = 2e-7;

/** A number as the decimal of 15 digits that a sheet shows, without what binary fractions leave over, in sums of many too. */
function decimal(value: number): string {
  const near = Number(value.toFixed(6));
  const shown = String(Math.abs(value - near) < LEFT_OVER ? near : Number(value.toPrecision(15)));
  return shown.includes('e') ? BigInt(Math.round(value)).toString() : shown;
}
