import type { TextStyle } from '../tree/style.ts';
import { balanceLines } from './balance-lines.ts';
import { breakParagraph } from './break-paragraph.ts';
import type { GlyphRun } from './pages.ts';
import type { Prepared } from './prepared.ts';
import { setLine } from './set-line.ts';

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
  /** End lines by sense and make them about equally long: titles (GB/T 9704-2012 §7.3.1) and heads of columns. */
  readonly balanced?: boolean;
}

/** Sets a paragraph in lines of `width`. Without any text it is one empty line. */
export function compose(text: Prepared, setting: Setting, width: number): readonly Line[] {
  const character = setting.size + setting.tracking;
  const indent = setting.firstIndent * character;
  const rest = width - setting.rightIndent * character;
  const first = rest - indent;
  if (text.codePoints.length === 0)
    return [setLine(text, { start: 0, end: 0, last: true }, setting, 0, width)];
  const measure = { first, rest, justified: setting.align === 'justify' };
  const spans = setting.balanced ? balanceLines(text, measure) : breakParagraph(text, measure);
  return spans.map((span, i) => setLine(text, span, setting, i === 0 ? indent : 0, i === 0 ? first : rest));
}
