/** A run of digits as printed, with its sign: 1,202.95. */
export interface NumberRun {
  readonly start: number;
  readonly end: number;
  readonly isNegative: boolean;
  /** The digits before the point, without commas. */
  readonly whole: string;
  readonly decimals: string;
}

/** More digits than any amount or area has; a longer number is none that is checked. */
const MOST_DIGITS = 16;

/** Every number of a plain text. Each run is taken whole, so the search is linear. */
export function numbersIn(plain: string): readonly NumberRun[] {
  return [...plain.matchAll(/(\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.(\d+))?/g)].flatMap((found) => {
    const whole = (found[1] ?? '').replace(/[,，]/g, '');
    const decimals = found[2] ?? '';
    if (whole.length > MOST_DIGITS || decimals.length > MOST_DIGITS) return [];
    const isNegative = plain[found.index - 1] === '-' && !/[\d\w%元)-]/.test(plain[found.index - 2] ?? '');
    const start = isNegative ? found.index - 1 : found.index;
    return { start, end: found.index + found[0].length, isNegative, whole, decimals };
  });
}

/** The number times `per`, an integer, rounded half away from zero; `radius` is half of its last printed place. */
export function scaled(
  { isNegative, whole, decimals }: NumberRun,
  per: bigint,
): { readonly value: number; readonly radius: number } {
  const places = 10n ** BigInt(decimals.length);
  const size = (BigInt(whole + decimals) * per * 2n + places) / (places * 2n);
  const value = Number(size);
  return {
    value: isNegative && value !== 0 ? -value : value,
    radius: places > per ? 1 : Number(per) / Number(places) / 2,
  };
}
