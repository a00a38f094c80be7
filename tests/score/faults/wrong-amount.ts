import type { Random } from '../../sample/random.ts';

/** How a figure goes wrong at one place, in 分; undefined where that changes nothing. */
export interface Slip {
  readonly id: string;
  change(fen: number, unit: '元' | '万元', random: Random): number | undefined;
}

/** Least amount of a unit with two decimals. */
const CENT = { 元: 1, 万元: 10_000 } as const;

export const slips: readonly Slip[] = [
  {
    id: '±0.01',
    change: (fen, unit, random) => fen + (random.chance(0.5) || fen < CENT[unit] ? 1 : -1) * CENT[unit],
  },
  {
    id: '±1000',
    change: (fen, unit, random) => {
      const thousand = 100_000 * CENT[unit];
      return fen + (random.chance(0.5) || fen < thousand ? thousand : -thousand);
    },
  },
  { id: '×10', change: (fen) => (fen === 0 ? undefined : fen * 10) },
  { id: 'digits', change: (fen, unit, random) => swapped(fen, CENT[unit], random) },
];

/** Two neighbouring digits that differ, exchanged. */
function swapped(fen: number, cent: number, random: Random): number | undefined {
  const digits = String(Math.abs(fen) / cent);
  const places = [...digits].flatMap((digit, i) =>
    digits[i + 1] !== undefined && digits[i + 1] !== digit ? [i] : [],
  );
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  return (
    Math.sign(fen) *
    Number(`${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`) *
    cent
  );
}
