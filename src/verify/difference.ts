import type { Place } from '../diagnostics/place.ts';
import type { Line } from './reading.ts';

/** A point in which a file does not say what the reference says. */
export interface Difference {
  /** Index of the reference's line; where the file says more, of the line before which it does. */
  readonly line: number;
  /** Index of the cell in that line, where one cell alone differs. */
  readonly cell?: number;
  /** Undefined where the reference has nothing there. */
  readonly expected?: string;
  /** Undefined where the file has nothing there. */
  readonly actual?: string;
  /** In the file. */
  readonly place: Place;
}

/** The cells of a line; a paragraph is one. */
export const cellsOf = ({ text }: Line): readonly string[] => text.split('\t');

/** A cell without what formats do not keep: a PDF no blanks, a worksheet no commas and no zeros at the end. */
export function plainText(text: string): string {
  const plain = text.replace(/\s/gu, '');
  return /^-?[\d,]+\.\d+$/.test(plain)
    ? plain.replaceAll(',', '').replace(/\.?0+$/, '')
    : /^-?\d{1,3}(,\d{3})+$/.test(plain)
      ? plain.replaceAll(',', '')
      : plain;
}
