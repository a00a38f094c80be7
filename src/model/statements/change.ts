import type { Fen } from '../money.ts';
import type { Values } from '../row-group.ts';
import { money, words } from '../row-group.ts';
import { difference } from '../totals.ts';
import type { Amounts } from './statement.ts';

/** A base of nothing has no percentage. */
const NO_RATE = '—';

/** 增减额 and 增减% of a row that has last year's amount; none where the row states its own or last year is not known. */
export function changeValues({ total, lastYear, change: stated }: Amounts): Values {
  if (!lastYear || stated) return {};
  const now = total ?? { value: 0, sources: [] };
  const change = difference(now, lastYear);
  return {
    change: money(change),
    rate: words(lastYear.value === 0 ? NO_RATE : percentage(change.value, lastYear.value)),
  };
}

/** What is said instead of a rate where last year's amount is zero. */
const INCOMPARABLE = '上年为零，增减率不可比';

/** By how much an amount changed, in words and without a sign: `12.50%`. */
export const rateInWords = (now: Fen, lastYear: Fen): string =>
  lastYear === 0 ? INCOMPARABLE : `${percentage(Math.abs(now - lastYear), Math.abs(lastYear))}%`;

/** A share in per cent with two decimals, rounded half away from zero; exact, since amounts are whole. */
export function percentage(part: number, whole: number): string {
  const scaled = BigInt(Math.abs(part)) * 20_000n;
  const size = BigInt(Math.abs(whole));
  const hundredths = (scaled + size) / (2n * size);
  const sign = part < 0 !== whole < 0 && hundredths !== 0n ? '-' : '';
  return `${sign}${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
