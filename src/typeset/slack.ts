/**
 * What a justified line does with the room that it has too little or too much of, and how bad that looks.
 * clreq §3.2.2 gives the order: marks and gaps give way first; then gaps to Western text take, then the whole line.
 */

/** How one line is set. */
export interface Slack {
  /** Share of what its places can give that they do give, 0 to 1. */
  readonly shrink: number;
  /** Added at every place where the line may be spread, in points. */
  readonly spread: number;
}

/**
 * Shares out what a line lacks (`delta` < 0) or has left.
 *
 * @param shrink what its places can give, in points
 * @param places number of places where it may be spread
 */
export function shareSlack(delta: number, shrink: number, places: number): Slack {
  if (delta < 0) return { shrink: shrink > 0 ? Math.min(1, -delta / shrink) : 0, spread: 0 };
  return { shrink: 0, spread: places > 0 ? delta / places : 0 };
}

/** Weights of the breaker. Badness has no unit. */
export const WEIGHT = {
  /** Everything that can give has given. */
  shrink: 0.6,
  /** The line is spread at all. */
  open: 3,
  /** The line is spread by a tenth of an em at each place. */
  spread: 30,
  /** A tight line beside a loose one. */
  contrast: 0.3,
  /** A last line of one character. */
  runt: 60,
  /** An address is cut after one of its marks. */
  soft: 8,
  /** A word is cut. */
  cut: 1e5,
  /** A line that cannot be filled at all. */
  unfilled: 5e4,
  /** A line more, and one that is half empty, in text that is not filled to both margins. */
  line: 100,
  ragged: 40,
} as const;

/** Spread (em) beyond which a line rather parts a number from its unit. */
export const SPREAD_LIMIT = 0.35;

/** Badness of a line that is `spread` em looser at every place than it should be. */
export const spreadBadness = (spread: number): number => WEIGHT.open * Math.min(1, spread / 0.01) + WEIGHT.spread * (spread / 0.1) ** 2;
