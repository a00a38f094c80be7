import { type LineSpan, type Measure, naturalWidth } from './break-paragraph.ts';
import { CharClass } from './classes.ts';
import { Break } from './keep.ts';
import { overlongCuts } from './overlong.ts';
import type { Prepared } from './prepared.ts';
import { senseCosts } from './sense.ts';

/** Weights of a title's breaks against the cost of sense, which has no unit. */
const WEIGHT = { imbalance: 10, line: 1.5, kept: 14, cut: 1000 } as const;
/** Sums of binary fractions miss the width by less than this, in points. */
const TOLERANCE = 0.01;

/**
 * Breaks a title or the head of a column by sense, into lines that are about equally long (GB/T 9704-2012 §7.3.1:
 * 词意完整，排列对称，长短适宜).
 */
export function balanceLines(text: Prepared, measure: Measure): readonly LineSpan[] {
  const lines: LineSpan[] = [];
  const count = text.codePoints.length;
  for (let start = 0; start < count; ) {
    let end = text.classes.indexOf(CharClass.Break, start) + 1;
    if (end === 0) end = count;
    lines.push(...balancePart(text, start, end, measure));
    start = end;
  }
  return lines;
}

/** One way to break a part of a title. */
interface Way {
  readonly cost: number;
  readonly start: number;
  readonly before?: Way;
}

function balancePart(text: Prepared, start: number, end: number, measure: Measure): readonly LineSpan[] {
  const room = Math.min(measure.first, measure.rest);
  const whole = naturalWidth(text, start, end);
  if (whole <= room + TOLERANCE) return [{ start, end, last: true }];
  const penalties = penaltiesOf(text, start, end, room);
  const least = Math.ceil(whole / room - TOLERANCE);
  let best: Way | undefined;
  // Text that cannot be cut everywhere may need more lines than its width asks for.
  for (let lines = Math.max(2, least); lines <= end - start; lines++) {
    const way = waysInto(text, start, end, lines, room, penalties, whole / lines);
    const cost = way && way.cost + WEIGHT.line * (lines - least);
    if (way && cost !== undefined && cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { ...way, cost };
    if (best && lines > least + 1) break;
  }
  return best ? spansOf(best, end) : [{ start, end, last: true }];
}

/** The best way to set a part in exactly so many lines. */
function waysInto(
  text: Prepared,
  start: number,
  end: number,
  lines: number,
  room: number,
  penalties: Float64Array,
  mean: number,
): Way | undefined {
  let ways = new Map<number, Way>([[start, { cost: 0, start }]]);
  for (let line = 1; line <= lines; line++) {
    const next = new Map<number, Way>();
    for (const [from, before] of ways) {
      for (let to = from + 1; to <= end; to++) {
        const width = naturalWidth(text, from, to);
        if (width > room + TOLERANCE) break;
        if ((to === end) !== (line === lines)) continue;
        const penalty = to === end ? 0 : (penalties[to - start - 1] as number);
        const cost = before.cost + penalty + WEIGHT.imbalance * (width / mean - 1) ** 2;
        if (cost < (next.get(to)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(to, { cost, start: from, before });
      }
    }
    ways = next;
  }
  return ways.get(end);
}

/** Cost of a line's end after each character of a part. */
function penaltiesOf(text: Prepared, start: number, end: number, room: number): Float64Array {
  const breaks = overlongCuts(text, start, end, room);
  const penalties = new Float64Array(end - start);
  const characters = text.codePoints.slice(start, end).map((codePoint) => String.fromCodePoint(codePoint));
  const sense = senseCosts(characters.join(''));
  let unit = -1;
  characters.forEach((character, i) => {
    unit += character.length;
    const kind = breaks[start + i];
    if (kind === Break.Never) penalties[i] = Number.POSITIVE_INFINITY;
    else if (kind === Break.Cut) penalties[i] = WEIGHT.cut;
    else penalties[i] = (sense[unit] as number) + (kind === Break.Kept ? WEIGHT.kept : 0);
  });
  return penalties;
}

function spansOf(way: Way, end: number): readonly LineSpan[] {
  const spans: LineSpan[] = [];
  let to = end;
  for (let step: Way | undefined = way; step?.before; step = step.before) {
    spans.push({ start: step.start, end: to, last: to === end });
    to = step.start;
  }
  return spans.reverse();
}
