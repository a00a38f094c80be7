import type { Fen, Unit } from '../model/money.ts';
import { formatAmount } from '../model/money.ts';

/** What an amount says as it is printed. */
export interface PrintedAmount {
  readonly unit: Unit;
  /** Whether it is less exact than the value. */
  readonly rounded: boolean;
}

const PRINTED = /^(-?[\d,]+(?:\.\d+)?)(万元|元)?$/;
const DECIMALS = [2, 1, 0, 3, 4, 5, 6];
const EXACT = 6;

/**
 * Reads a printed amount against its value in 分. The unit stands behind it, or in the unit line of its table; where
 * there is neither it is the one in which the amount is the value's. Undefined where no rounding of the value gives it.
 */
export function printedAmount(
  text: string,
  value: Fen,
  unitLine: string | undefined,
): PrintedAmount | undefined {
  const [, number = '', own] = PRINTED.exec(text) ?? [];
  const named = own ?? [...(unitLine ?? '').matchAll(/单位\s*[：:]\s*(万元|元)/g)].at(-1)?.[1];
  const units = named === undefined ? (['万元', '元'] as const) : ([named] as readonly Unit[]);
  const plain = number
    .replaceAll(',', '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  const printed = (unit: Unit, decimals: number): string =>
    formatAmount(value, { unit, decimals, trailingZeros: false, thousands: false });
  const unit = units.find((candidate) => DECIMALS.some((decimals) => printed(candidate, decimals) === plain));
  return unit && { unit, rounded: printed(unit, EXACT) !== plain };
}
