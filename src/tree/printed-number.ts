import type { Cell, Column, Inline } from './node.ts';
import { inlineText } from './text.ts';

/** A number as a cell prints it: no format may round it otherwise or take it from elsewhere. */
export interface PrintedNumber {
  /** In plain decimals, without thousands: `-1234.50`. */
  readonly decimal: string;
  readonly decimals: number;
  /** Whether thousands are parted by commas. */
  readonly isGrouped: boolean;
}

const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

/** More digits than these a spreadsheet does not keep: such a number stays text. */
const MOST_DIGITS = 15;

/** The number in a cell: an amount anywhere, or what reads as a number in a column of figures. Codes are none. */
export function printedNumber(cell: Cell, { type }: Column): PrintedNumber | undefined {
  const isFigure = type === 'amount' || type === 'count' || isAmount(cell.inlines);
  if (!isFigure) return undefined;
  const text = inlineText(cell.inlines).trim();
  const found = NUMBER.exec(text);
  const decimal = text.replaceAll(',', '');
  if (!found || decimal.replace(/\D/g, '').length > MOST_DIGITS) return undefined;
  return { decimal, decimals: found[1]?.length ?? 0, isGrouped: text.includes(',') };
}

const isAmount = ([first, ...others]: readonly Inline[]): boolean =>
  others.length === 0 && (first?.kind === 'amount' || (first?.kind === 'strong' && isAmount(first.inlines)));
