import { CharClass, isHanging, isTrailing } from './classes.ts';
import { Break } from './keep.ts';
import { overlongCuts } from './overlong.ts';
import type { Places } from './places.ts';
import type { Prepared } from './prepared.ts';
import { openingBadness, SPREAD_LIMIT, WEIGHT } from './slack.ts';

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
const PENALTIES = [Number.POSITIVE_INFINITY, openingBadness(SPREAD_LIMIT), WEIGHT.soft, 0, 0, WEIGHT.cut];

/** Lines by how they are set: tight, even, loose. A tight one beside a loose one is seen. */
const FITNESS = 3;
/** Openings below and beyond which a line is tight, or loose. */
const TIGHT = -0.5;
const LOOSE = 0.03;
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
    let end = text.classes.indexOf(CharClass.Break, start) + 1;
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
  (text.widthBefore[start] as number) + (text.trimStart[start] as number);

const endOf = (text: Prepared, stop: number): number =>
  (text.widthBefore[stop] as number) - (text.gaps[stop - 1] as number) - (text.trimEnd[stop - 1] as number);

/** Breaks the characters between two forced line ends. Slots are places before a character, from `start`. */
class Breaker {
  readonly #breaks: Uint8Array;
  readonly #places: Places;
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
    this.#places = text.places;
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
      const stuck = !this.#reach(end);
      // A character wider than the line: nothing before can reach it.
      if (stuck && (this.#oldest > reached || end === this.end)) this.#force(reached, end);
      else if (stuck) continue;
      reached = end;
    }
    return this.#trace();
  }

  /** Finds the best last line that ends at `end`; false where none fits. */
  #reach(end: number): boolean {
    const { text, start } = this;
    const { first, rest } = this.measure;
    const { widthBefore } = text;
    const costs = this.#costs;
    const stop = visibleEnd(text, this.#oldest, end);
    if (stop === this.#oldest) return false;
    const right = endOf(text, stop);
    const base = (end - start) * FITNESS;
    let best = Number.POSITIVE_INFINITY;
    for (let from = this.#oldest; from < stop; from++) {
      const slot = (from - start) * FITNESS;
      const tight = costs[slot] as number;
      const even = costs[slot + 1] as number;
      const loose = costs[slot + 2] as number;
      const unreached = tight === Number.POSITIVE_INFINITY && even === tight && loose === tight;
      const room = from === start ? first : rest;
      const delta = room - (right - (widthBefore[from] as number) - (text.trimStart[from] as number));
      const opening = unreached ? 0 : this.#opening(from, stop - 1, delta, end === this.end);
      if (unreached || opening === Number.NEGATIVE_INFINITY) {
        // Nor can any later end be reached from here: what is added is never less than what it gives.
        if (from === this.#oldest) this.#oldest++;
        continue;
      }
      if (this.measure.justified && opening > SPREAD_LIMIT && best < SANE) break;
      const fitness = opening < TIGHT ? 0 : opening > LOOSE ? 2 : 1;
      let previous = 1;
      let least = even;
      const afterTight = fitness === 2 ? tight + WEIGHT.contrast : tight;
      const afterLoose = fitness === 0 ? loose + WEIGHT.contrast : loose;
      if (afterTight < least) {
        least = afterTight;
        previous = 0;
      }
      if (afterLoose < least) {
        least = afterLoose;
        previous = 2;
      }
      const total = least + this.#badness(from, end, opening, delta / room);
      if (total < best) best = total;
      if (total < (costs[base + fitness] as number)) {
        costs[base + fitness] = total;
        this.#from[base + fitness] = slot + previous;
      }
    }
    return best < Number.POSITIVE_INFINITY;
  }

  /**
   * How far a line must open or close: below 0 the share that its places give of what they can, -∞ where that is
   * not enough; above 0 the em that it is spread by at each place, ∞ where there is none.
   *
   * @param last index of the line's last visible character
   */
  #opening(from: number, last: number, delta: number, final: boolean): number {
    const { shrinkBefore, spreadBefore, stretchBefore } = this.#places;
    const { justified } = this.measure;
    if (delta < -TOLERANCE) {
      const shrink = justified ? (shrinkBefore[last] as number) - (shrinkBefore[from] as number) : 0;
      return delta < -shrink - TOLERANCE ? Number.NEGATIVE_INFINITY : delta / shrink;
    }
    if (final || !justified || delta <= TOLERANCE) return 0;
    const left = delta - (stretchBefore[last] as number) + (stretchBefore[from] as number);
    if (left <= TOLERANCE) return 0;
    return left / (((spreadBefore[last] as number) - (spreadBefore[from] as number)) * this.text.size);
  }

  #badness(from: number, end: number, opening: number, left: number): number {
    const final = end === this.end;
    let bad = final ? 0 : (PENALTIES[this.#breaks[end - 1] as number] as number);
    if (final && from >= this.#runt && from > this.start) bad += WEIGHT.runt;
    if (this.measure.justified) {
      // Of lines that nothing can fill the fuller ones.
      const fullness = opening === Number.POSITIVE_INFINITY ? 1 + left : 1;
      return bad + openingBadness(opening) * fullness;
    }
    return bad + WEIGHT.line + (final ? 0 : WEIGHT.ragged * left * left);
  }

  /** A place is reached from the last one that was, whatever that looks like: no text is ever lost. */
  #force(reached: number, end: number): void {
    const before = (reached - this.start) * FITNESS;
    const costs = this.#costs.subarray(before, before + FITNESS);
    const slot = (end - this.start) * FITNESS + 1;
    this.#from[slot] = before + costs.indexOf(Math.min(...costs));
    this.#costs[slot] = 0;
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
