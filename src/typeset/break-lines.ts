import { CharClass } from './classes.ts';
import { Break, type Prepared } from './prepare.ts';

/** One line of a paragraph: characters `start` to `end` (exclusive), and whether the text forced its end. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
  /** True for the last line and before a line break: such a line is not justified. */
  readonly last: boolean;
}

/** Sums of binary fractions miss the width by less than this, in points. */
const TOLERANCE = 0.01;
/** The gap, in em, beyond which a line is rather ended inside a number with its unit. */
const GAPING = 0.25;

/**
 * Breaks a paragraph line by line: each line takes what fits.
 *
 * @param room width of the nth line, in points
 */
export function breakLines(text: Prepared, room: (line: number) => number): readonly LineSpan[] {
  const lines: LineSpan[] = [];
  for (let start = 0; start < text.codePoints.length; ) {
    const line = nextLine(text, start, room(lines.length));
    lines.push(line);
    start = line.end;
  }
  return lines;
}

/** Width of a line set without spreading: marks trimmed at both edges, spaces at the end not counted. */
export function naturalWidth(text: Prepared, start: number, end: number): number {
  const stop = visibleEnd(text, start, end);
  if (stop === start) return 0;
  const sum = (text.sums[stop] as number) - (text.sums[start] as number);
  return (
    sum -
    (text.gaps[stop - 1] as number) -
    (text.trimEnd[stop - 1] as number) -
    (text.trimStart[start] as number)
  );
}

/** The end of a line without the spaces and the line break that hang over the margin. */
export function visibleEnd(text: Prepared, start: number, end: number): number {
  let stop = end;
  while (stop > start && hangs(text.classes[stop - 1])) stop--;
  return stop;
}

/** Number of places where a line may be spread. */
export function spreadPlaces(text: Prepared, start: number, end: number): number {
  let places = 0;
  for (let i = start; i < visibleEnd(text, start, end) - 1; i++) places += text.spreads[i] as number;
  return places;
}

const hangs = (c: number | undefined): boolean => c === CharClass.Space || c === CharClass.Break;

function nextLine(text: Prepared, start: number, room: number): LineSpan {
  const count = text.codePoints.length;
  let free = 0;
  let rather = 0;
  let fits = start + 1;
  // A line can hold more than it seems to at first: its last mark is trimmed, its spaces hang. One em covers both.
  for (let end = start + 1; end <= count; end++) {
    if (beyond(text, start, end, room)) break;
    if (naturalWidth(text, start, end) > room + TOLERANCE) continue;
    fits = end;
    if (end === count) return { start, end, last: true };
    const kind = text.breaks[end - 1];
    if (kind === Break.Forced) return { start, end, last: true };
    if (kind === Break.Free) free = end;
    if (kind === Break.Rather) rather = end;
  }
  return { start, end: choose(text, start, free, rather, room) || fits, last: false };
}

function beyond(text: Prepared, start: number, end: number, room: number): boolean {
  return hangs(text.classes[end - 1])
    ? false
    : (text.sums[end] as number) - (text.sums[start] as number) > room + 2 * text.size;
}

function choose(text: Prepared, start: number, free: number, rather: number, room: number): number {
  if (rather <= free) return free;
  if (free === 0) return rather;
  const left = room - naturalWidth(text, start, free);
  return left > GAPING * text.size * spreadPlaces(text, start, free) ? rather : free;
}
