import { formatAmount, parseAmount } from '../../src/model/money.ts';

/** 分 as the text of a table in 元: `20872440.12元`. */
export const inYuan = (fen: number): string =>
  `${formatAmount(fen, { unit: '元', decimals: 2, trailingZeros: false, thousands: false })}元`;

/** 分, rounded half up to 0.01 万元, as the text of a table in 万元: `2087.24万元`. */
export const inWanyuan = (fen: number): string => `${plainWan(fen)}万元`;

export const plainWan = (fen: number, look: { thousands?: boolean; trailingZeros?: boolean } = {}): string =>
  formatAmount(fen, { unit: '万元', decimals: 2, trailingZeros: false, thousands: false, ...look });

/** 分 rounded half up to whole 0.01 万元. */
export const rounded = (fen: number): number =>
  Math.sign(fen) * Math.floor((Math.abs(fen) + 5_000) / 10_000) * 10_000;

/** The 分 of an amount as the data writes it; undefined where it is none. */
export function fenOf(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const fen = parseAmount(String(value));
  return typeof fen === 'number' ? fen : undefined;
}

/** Per cent with two decimals of a change, rounded half away from zero: `17.62`. */
export function percent(change: number, base: number): string {
  const hundredths = Math.round((Math.abs(change) / Math.abs(base)) * 10_000);
  return (hundredths / 100).toFixed(2);
}
