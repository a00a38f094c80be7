/**
 * What a justified line does with the room that it has too little or too much of, and how bad that looks.
 * After clreq (行内调整): marks and gaps to Western text give way first; then the whole line is spread evenly.
 */

/** What a line can give and take. Lengths are points. */
export interface Yield {
  /** What marks and spaces can give, and what gaps to Western text can. */
  readonly marks: number;
  readonly gaps: number;
  /** What spaces take before the line is spread. */
  readonly spaces: number;
  /** Number of those gaps, and of all other places where the line may be spread. */
  readonly gapPlaces: number;
  readonly places: number;
}

/** How one line is set: what each place gives and spaces take (a share of what they can), what each place takes (points). */
export interface Slack {
  readonly shrink: number;
  readonly gapShrink: number;
  readonly stretch: number;
  readonly spread: number;
  readonly gapSpread: number;
}

/**
 * Gaps to Western text are the widest places of a line. So they give at twice the rate of the marks in it, and take
 * last where a line is spread by little: not before the other places have taken `wait`, and then at twice their rate,
 * until they have taken as much.
 */
export const GAP = {
  /** Em (clreq: a quarter, down to an eighth). */
  natural: 0.25,
  shrink: 0.125,
  rate: 2,
  wait: 0.02,
  /** What a gap counts among the places where a line may be spread, while lines are chosen. */
  weight: 0.5,
} as const;

/** Shares out what a line lacks (`delta` < 0) or has left, in points; `em` is the size of its characters. */
export function shareSlack(delta: number, given: Yield, em: number): Slack {
  if (delta < 0) return shrunk(-delta, given);
  const stretch = share(delta, given.spaces);
  return { ...spread(delta - stretch * given.spaces, given, em), stretch };
}

function shrunk(lack: number, { marks, gaps }: Yield): Slack {
  const even = share(lack, marks + GAP.rate * gaps);
  const all = even * GAP.rate > 1;
  const [shrink, gapShrink] = all ? [share(lack - gaps, marks), 1] : [even, even * GAP.rate];
  return { shrink, gapShrink, stretch: 0, spread: 0, gapSpread: 0 };
}

const share = (needed: number, there: number): number => (there > 0 ? Math.min(1, needed / there) : 0);

function spread(left: number, { gapPlaces, places }: Yield, em: number): Slack {
  const taken = (at: number, gapSpread: number): Slack => ({
    shrink: 0,
    gapShrink: 0,
    stretch: 0,
    spread: at,
    gapSpread,
  });
  const all = places + gapPlaces;
  if (all === 0) return taken(0, 0);
  const even = left / all;
  const wait = GAP.wait * em;
  // From here on the gaps have caught up.
  const caught = (wait * GAP.rate) / (GAP.rate - 1);
  if (places === 0 || even >= caught) return taken(even, even);
  if (left / places <= wait) return taken(left / places, 0);
  const at = (left + GAP.rate * wait * gapPlaces) / (places + GAP.rate * gapPlaces);
  return taken(at, GAP.rate * (at - wait));
}

/** Weights of the breaker. Badness has no unit. */
export const WEIGHT = {
  /** Everything that can give has given. */
  shrink: 0.3,
  /** The line is spread at all; in full from `OPEN` on. */
  open: 20,
  /** The line is spread by a tenth of an em at each place; more steeply from `STEEP` on. */
  spread: 30,
  /** A tight line beside a loose one. */
  contrast: 0.3,
  /** A last line of one character. */
  runt: 60,
  /** An address is cut after one of its marks. */
  soft: 8,
  /** A word is cut that might have stood in a line alone: worse than any number of lines that cannot be filled. */
  cut: 1e8,
  /** A line that cannot be filled at all. */
  unfilled: 5e4,
  /** A line more, and one that is half empty, in text that is not filled to both margins. */
  line: 100,
  ragged: 40,
} as const;

/** Spread (em) that is seen. */
const OPEN = 1 / 30;

/** Spread (em) from which one wide line is worse than several less wide. */
const STEEP = 0.6;

/** Spread (em) beyond which a line rather parts a number from its unit. */
export const SPREAD_LIMIT = 1;

/**
 * Badness of a line by how far it opens: below 0 the share that its places give, above 0 em at each place, ∞ where it
 * cannot be filled.
 */
export function openingBadness(opening: number): number {
  if (opening <= 0) return -WEIGHT.shrink * opening * opening * opening;
  if (opening === Number.POSITIVE_INFINITY) return WEIGHT.unfilled;
  const square = opening * opening;
  const spread = WEIGHT.spread * 100 * square * (1 + square / (STEEP * STEEP));
  return WEIGHT.open * Math.min(1, opening / OPEN) + spread;
}
