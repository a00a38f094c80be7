import { overlongCuts } from './overlong.ts';
import { Break } from './keep.ts';
import { isHanging, isTrailing } from './classes.ts';
import type { Prepared } from './prepare.ts';
import { SPREAD_LIMIT, spreadBadness, WEIGHT } from './slack.ts';

/** One line of a paragraph: characters `start` to `end` (exclusive), and whether the text forced its end. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
  /** True for the last line and before a line break: such a line is not justified. */
  readonly last: boolean;
}

/** Widths of a paragraph's lines, in points, and whether they are filled to both margins. */
export interface Measure {
  readonly first: number;
  readonly rest: number;
  readonly justified: boolean;
}

/** Sums of binary fractions miss the width by less than this, in points. */
const TOLERANCE = 0.01;

/** Penalty of a line end by its `Break`. */
const PENALTIES = [Number.POSITIVE_INFINITY, spreadBadness(SPREAD_LIMIT), WEIGHT.soft, 0, 0, WEIGHT.cut];

/** Lines by how they are set: tight, even, loose. A tight one beside a loose one is seen. */
const FITNESS = 3;
/** Beyond this a way to break a paragraph is taken only where there is no other. */
const SANE = 1e4;

/**
 * Breaks a paragraph where all its lines together look best (Knuth and Plass, Breaking Paragraphs into Lines, 1981).
 * Between Han characters a line may end nearly everywhere, so only starts from which a line can be filled are
 * looked at: a handful for each end, however long the text.
 */
export function breakParagraph(text: Prepared, measure: Measure): readonly LineSpan[] {
  const lines: LineSpan[] = [];
  const count = text.codePoints.length;
  for (let start = 0; start < count; ) {
    let end = text.breaks.indexOf(Break.Forced, start) + 1;
    if (end === 0) end = count;
    const first = start === 0 ? measure.first : measure.rest;
    if (naturalWidth(text, start, end) <= first + TOLERANCE) lines.push({ start, end, last: true });
    else for (const line of new Breaker(text, start, end, { ...measure, first }).lines()) lines.push(line);
    start = end;
  }
  return lines;
}

/** Width of a line set without spreading: marks trimmed at both edges, spaces at the end not counted. */
export function naturalWidth(text: Prepared, start: number, end: number): number {
  const stop = visibleEnd(text, start, end);
  return stop === start ? 0 : endOf(text, stop) - startOf(text, start);
}

/** The end of a line without the spaces and the line break that hang over the margin. */
export function visibleEnd(text: Prepared, start: number, end: number): number {
  let stop = end;
  while (stop > start && isHanging(text.classes[stop - 1] as number)) stop--;
  return stop;
}

const startOf = (text: Prepared, start: number): number =>
  (text.sums.widths[start] as number) + (text.trimStart[start] as number);

const endOf = (text: Prepared, stop: number): number =>
  (text.sums.widths[stop] as number) - (text.gaps[stop - 1] as number) - (text.trimEnd[stop - 1] as number);

/** Breaks the characters between two forced line ends. Slots are places before a character, from `start`. */
class Breaker {
  readonly #breaks: Uint8Array;
  /** Least badness of all lines up to a place, by the fitness of the last one. */
  readonly #costs: Float64Array;
  /** The place and fitness before. */
  readonly #from: Int32Array;
  /** A last line from here on has one character. */
  readonly #runt: number;
  /** The first place from which a line can still reach the end that is looked at. */
  #oldest: number;

  constructor(
    readonly text: Prepared,
    readonly start: number,
    readonly end: number,
    readonly measure: Measure,
  ) {
    const slots = (end - start + 1) * FITNESS;
    this.#breaks = overlongCuts(text, start, end, Math.min(measure.first, measure.rest));
    this.#costs = new Float64Array(slots).fill(Number.POSITIVE_INFINITY);
    this.#from = new Int32Array(slots).fill(-1);
    this.#costs[1] = 0;
    this.#oldest = start;
    let last = end - 1;
    while (last > start && isTrailing(text.classes[last] as number)) last--;
    this.#runt = last;
  }

  lines(): readonly LineSpan[] {
    let reached = this.start;
    for (let end = this.start + 1; end <= this.end; end++) {
      if (end < this.end && this.#breaks[end - 1] === Break.Never) continue;
      if (this.#reach(end)) reached = end;
      else if (end === this.end) this.#force(reached, end);
    }
    return this.#trace();
  }

  /** Finds the best last line that ends at `end`; false where none fits. */
  #reach(end: number): boolean {
    const { text, start } = this;
    const { first, rest, justified } = this.measure;
    const { widths, shrinks, spreads } = text.sums;
    const costs = this.#costs;
    const final = end === this.end;
    const stop = visibleEnd(text, this.#oldest, end);
    if (stop === this.#oldest) return false;
    const right = endOf(text, stop);
    const inner = stop - 1;
    const penalty = final ? 0 : (PENALTIES[this.#breaks[end - 1] as number] as number);
    const base = (end - start) * FITNESS;
    let best = Number.POSITIVE_INFINITY;
    for (let from = this.#oldest; from < stop; from++) {
      const slot = (from - start) * FITNESS;
      const tight = costs[slot] as number;
      const even = costs[slot + 1] as number;
      const loose = costs[slot + 2] as number;
      if (tight === Number.POSITIVE_INFINITY && even === tight && loose === tight) {
        if (from === this.#oldest) this.#oldest++;
        continue;
      }
      const room = from === start ? first : rest;
      const delta = room - (right - (widths[from] as number) - (text.trimStart[from] as number));
      let bad = 0;
      let fitness = 1;
      if (delta < -TOLERANCE) {
        const shrink = justified ? (shrinks[inner] as number) - (shrinks[from] as number) : 0;
        if (delta < -shrink - TOLERANCE) {
          // Nor can any later end be reached from here: what is added is never less than what it gives.
          if (from === this.#oldest) this.#oldest++;
          continue;
        }
        const ratio = -delta / shrink;
        bad = WEIGHT.shrink * ratio * ratio * ratio;
        if (ratio > 0.5) fitness = 0;
      } else if (!justified) {
        bad = WEIGHT.line + (final ? 0 : WEIGHT.ragged * (delta / room) ** 2);
      } else if (!final) {
        const places = (spreads[inner] as number) - (spreads[from] as number);
        const spread = places > 0 ? delta / (places * text.size) : 1;
        if (spread > SPREAD_LIMIT && best < SANE) break;
        bad = places > 0 ? spreadBadness(spread) : WEIGHT.unfilled + delta;
        if (spread > 0.03) fitness = 2;
      }
      if (final && from >= this.#runt && from > start) bad += WEIGHT.runt;
      bad += penalty;
      let previous = 1;
      let least = even;
      const afterTight = tight + (fitness === 2 ? WEIGHT.contrast : 0);
      const afterLoose = loose + (fitness === 0 ? WEIGHT.contrast : 0);
      if (afterTight < least) {
        least = afterTight;
        previous = 0;
      }
      if (afterLoose < least) {
        least = afterLoose;
        previous = 2;
      }
      const total = least + bad;
      if (total < best) best = total;
      if (total < (costs[base + fitness] as number)) {
        costs[base + fitness] = total;
        this.#from[base + fitness] = slot + previous;
      }
    }
    return best < Number.POSITIVE_INFINITY;
  }

  /** The end is reached from the last place that was, whatever it looks like: no text is ever lost. */
  #force(reached: number, end: number): void {
    const costs = this.#costs.subarray((reached - this.start) * FITNESS, (reached - this.start + 1) * FITNESS);
    const fitness = costs.indexOf(Math.min(...costs));
    this.#from[(end - this.start) * FITNESS + 1] = (reached - this.start) * FITNESS + fitness;
    this.#costs[(end - this.start) * FITNESS + 1] = 0;
  }

  #trace(): readonly LineSpan[] {
    const base = (this.end - this.start) * FITNESS;
    const costs = this.#costs.subarray(base, base + FITNESS);
    let slot = base + costs.indexOf(Math.min(...costs));
    const lines: LineSpan[] = [];
    while (slot >= FITNESS) {
      const before = this.#from[slot] as number;
      const start = this.start + Math.floor(before / FITNESS);
      const end = this.start + Math.floor(slot / FITNESS);
      lines.push({ start, end, last: end === this.end });
      slot = before;
    }
    return lines.reverse();
  }
}
