import type { TextStyle } from '../tree/style.ts';
import { breakLines, type LineSpan, naturalWidth, spreadPlaces, visibleEnd } from './break-lines.ts';
import { CharClass } from './classes.ts';
import type { Face } from './face.ts';
import type { GlyphRun } from './pages.ts';
import type { Prepared } from './prepare.ts';

/** One composed line, not yet placed. Points; x from the left edge of the measure. */
export interface Line {
  readonly x: number;
  readonly width: number;
  /** From the top of this line to the top of the next. */
  readonly pitch: number;
  /** From the top of the line to its baseline. */
  readonly baseline: number;
  readonly runs: readonly GlyphRun[];
}

/** How the lines of a paragraph stand in their measure. */
export interface Setting
  extends Pick<TextStyle, 'size' | 'pitch' | 'tracking' | 'align' | 'firstIndent' | 'rightIndent'> {
  /** Make the lines about equally long: titles (GB/T 9704-2012 asks for a balanced shape) and heads of columns. */
  readonly balanced?: boolean;
}

/** Where the baseline lies in the Chinese em box. Fonts' own ascents differ, and must not move a line. */
const ASCENT = 0.88;

/** Sets a paragraph in lines of `width`. Without any text it is one empty line. */
export function compose(text: Prepared, setting: Setting, width: number): readonly Line[] {
  const character = setting.size + setting.tracking;
  const right = setting.rightIndent * character;
  const indent = (line: number) => (line === 0 ? setting.firstIndent * character : 0);
  const room = (line: number) => width - indent(line) - right;
  if (text.codePoints.length === 0)
    return [setLine(text, { start: 0, end: 0, last: true }, setting, 0, width)];
  const spans = setting.balanced ? balancedLines(text, room) : breakLines(text, room);
  return spans.map((span, i) => setLine(text, span, setting, indent(i), room(i)));
}

/** The narrowest measure that gives no more lines than the full one makes the lines most equal. */
function balancedLines(text: Prepared, room: (line: number) => number): readonly LineSpan[] {
  const full = breakLines(text, room);
  if (full.length === 1) return full;
  const within = (width: number) => breakLines(text, (line) => Math.min(width, room(line)));
  let narrow = 0;
  let wide = room(1);
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2;
    if (within(middle).length > full.length) narrow = middle;
    else wide = middle;
  }
  return within(wide);
}

function setLine(text: Prepared, span: LineSpan, setting: Setting, indent: number, room: number): Line {
  const natural = naturalWidth(text, span.start, span.end);
  const places = setting.align === 'justify' && !span.last ? spreadPlaces(text, span.start, span.end) : 0;
  const spread = places > 0 ? Math.max(0, room - natural) / places : 0;
  const width = natural + spread * places;
  const trimmed = span.end > span.start ? (text.trimStart[span.start] as number) : 0;
  return {
    x: indent + offset(setting.align, room - width) - trimmed,
    width,
    pitch: setting.pitch,
    baseline: (setting.pitch - setting.size) / 2 + ASCENT * setting.size,
    runs: runsOf(text, span, spread),
  };
}

function offset(align: Setting['align'], left: number): number {
  if (align === 'center') return left / 2;
  return align === 'right' ? left : 0;
}

function runsOf(text: Prepared, { start, end }: LineSpan, spread: number): readonly GlyphRun[] {
  const runs: { face: Face; size: number; codePoints: number[]; adjust: number[] }[] = [];
  const last = visibleEnd(text, start, end) - 1;
  for (let i = start; i < end; i++) {
    const face = text.faces[i];
    if (!face || text.classes[i] === CharClass.Break) continue;
    let run = runs.at(-1);
    if (run?.face !== face) {
      run = { face, size: text.size, codePoints: [], adjust: [] };
      runs.push(run);
    }
    run.codePoints.push(text.codePoints[i] as number);
    const between = i < last ? (text.gaps[i] as number) + spread * (text.spreads[i] as number) : 0;
    run.adjust.push(text.tracking + between);
  }
  return runs;
}
