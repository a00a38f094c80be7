import { type LineSpan, naturalWidth, visibleEnd } from './break-paragraph.ts';
import type { Line, Setting } from './compose.ts';
import type { GlyphRun } from './pages.ts';
import type { Prepared } from './prepared.ts';
import { type Slack, shareSlack, type Yield } from './slack.ts';

/** Where the baseline lies in the Chinese em box. Fonts' own ascents differ, and must not move a line. */
const ASCENT = 0.88;

/**
 * Sets one line: its characters with what is added after each.
 *
 * @param indent from the left edge of the measure to the line, in points
 * @param room width of the line, in points
 */
export function setLine(
  text: Prepared,
  span: LineSpan,
  setting: Setting,
  indent: number,
  room: number,
): Line {
  const { start, end } = span;
  const stop = visibleEnd(text, start, end);
  const natural = naturalWidth(text, start, end);
  const slack = slackOf(text, span, stop, setting, room - natural);
  const { runs, added } = runsOf(text, start, end, stop - 1, slack);
  const width = natural + added;
  const trimmed = end > start ? (text.trimStart[start] as number) : 0;
  return {
    x: indent + offset(setting.align, room - width) - trimmed,
    width,
    pitch: setting.pitch,
    baseline: (setting.pitch - setting.size) / 2 + ASCENT * setting.size,
    runs,
  };
}

/** A last line is never stretched; a line that is not justified keeps its natural width. */
function slackOf(
  text: Prepared,
  span: LineSpan,
  stop: number,
  { align }: Setting,
  delta: number,
): Slack | undefined {
  if (align !== 'justify' || stop <= span.start || (span.last && delta > 0)) return undefined;
  return shareSlack(delta, yieldOf(text, span.start, stop - 1), text.size);
}

/** What the places after characters `from` to `to` (exclusive) can give and take. */
function yieldOf(text: Prepared, from: number, to: number): Yield {
  const { shrinks, spreads, stretches } = text.places;
  let [marks, gaps, spaces, gapPlaces, places] = [0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    if (isGap(text, i)) {
      gaps += shrinks[i] as number;
      if (spreads[i]) gapPlaces++;
    } else {
      marks += shrinks[i] as number;
      spaces += stretches[i] as number;
      places += spreads[i] as number;
    }
  }
  return { marks, gaps, spaces, gapPlaces, places };
}

const isGap = (text: Prepared, i: number): boolean => (text.gaps[i] as number) > 0;

function offset(align: Setting['align'], left: number): number {
  if (align === 'center') return left / 2;
  return align === 'right' ? left : 0;
}

/** The characters in stretches of one face; `last` is the last one that is seen. */
function runsOf(text: Prepared, start: number, end: number, last: number, slack: Slack | undefined) {
  const { faces, codePoints, size } = text;
  const runs: GlyphRun[] = [];
  let added = 0;
  for (let from = start; from < end; ) {
    const face = faces[from];
    let to = from + 1;
    while (to < end && faces[to] === face) to++;
    if (face) {
      const adjust = slack || text.hasGaps ? new Array<number>(to - from) : undefined;
      for (let i = from; adjust && i < to; i++) {
        const more = slack && i < last ? moreAt(text, i, slack) : 0;
        added += more;
        adjust[i - from] = text.tracking + (i < last ? (text.gaps[i] as number) : 0) + more;
      }
      const own = adjust ?? evenly(text.tracking, to - from);
      runs.push({ face, size, codePoints: codePoints.slice(from, to), adjust: own });
    }
    from = to;
  }
  // A copy takes no more room than its runs: lines are kept until the last page is printed.
  return { runs: runs.slice(), added };
}

/** The same points for so many characters: figures and plain words in tables share what says so. */
function evenly(points: number, count: number): readonly number[] {
  if (count > SHORT) return new Array<number>(count).fill(points);
  const known = even.get(points) ?? [];
  even.set(points, known);
  known[count] ??= new Array<number>(count).fill(points);
  return known[count];
}

const SHORT = 64;
/** By the points and the count: a style has a few trackings. */
const even = new Map<number, (readonly number[])[]>();

function moreAt(text: Prepared, i: number, slack: Slack): number {
  const { shrinks, spreads, stretches } = text.places;
  const gap = isGap(text, i);
  const spread = gap && spreads[i] ? slack.gapSpread : slack.spread * (spreads[i] as number);
  const taken = spread + slack.stretch * (stretches[i] as number);
  return taken - (shrinks[i] as number) * (gap ? slack.gapShrink : slack.shrink);
}
