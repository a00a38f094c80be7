import type { GlyphRun, PlacedLine } from '../../typeset/pages.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { FontUse, FontUses } from './font-use.ts';
import type { TextState } from './text-state.ts';

/** What lines of one page share. */
export interface LinePrinting {
  readonly out: ByteWriter;
  readonly pageHeight: number;
  readonly fonts: FontUses;
  readonly state: TextState;
  /** Fonts of the page so far. */
  readonly used: Set<FontUse>;
}

/**
 * One line as a text object. What most characters of the line are spaced by is its Tc; exceptions (gaps, trimmed
 * marks) are told in TJ. Characters stay adjacent: no space is made up, so text is found as it was written.
 */
export function textLine(line: PlacedLine, { out, pageHeight, fonts, state, used }: LinePrinting): void {
  const spacing = commonSpacing(line.runs);
  out.text('BT ');
  state.spacing(out, spacing);
  out.number(line.x);
  out.text(' ');
  out.number(pageHeight - line.y);
  out.text(' Td ');
  let error = 0;
  for (const run of line.runs) {
    const use = fonts.of(run.face);
    used.add(use);
    state.font(out, use.name, run.size);
    error = showRun(out, run, use, spacing, error);
  }
  out.text('ET\n');
}

/** Points, rounded as they are printed, so that the exceptions can be exact. */
function commonSpacing(runs: readonly GlyphRun[]): number {
  const first = runs[0]?.adjust[0] ?? 0;
  if (isEven(runs, first)) return rounded(first);
  const counts = new Map<number, number>();
  let common = 0;
  let most = 0;
  for (const run of runs) {
    for (const points of run.adjust) {
      const own = rounded(points);
      const count = (counts.get(own) ?? 0) + 1;
      counts.set(own, count);
      if (count <= most) continue;
      common = own;
      most = count;
    }
  }
  return common;
}

function isEven(runs: readonly GlyphRun[], points: number): boolean {
  for (const { adjust } of runs) for (const own of adjust) if (own !== points) return false;
  return true;
}

const rounded = (points: number): number => Math.round(points * 1e4) / 1e4;

const SPACE = 0x20;

/** Thousandths that are not told by themselves. */
const LEAST = 0.5;

/**
 * TJ counts in thousandths of the size, told to the hundredth, so that equal gaps are equal; what rounding loses is carried to
 * the next exception.
 *
 * @param error what was lost before, in thousandths
 * @returns what is lost now
 */
function showRun(out: ByteWriter, run: GlyphRun, use: FontUse, spacing: number, error: number): number {
  const { codePoints, adjust, size } = run;
  const start = out.length;
  let isPlain = true;
  let isOpen = true;
  let lost = error;
  out.text('[(');
  for (let i = 0; i < codePoints.length; i++) {
    if (!isOpen) out.text('(');
    isOpen = true;
    out.pair(use.cid(codePoints[i] as number));
    const exact = (((adjust[i] as number) - spacing) * 1000) / size + lost;
    const told = Math.abs(exact) < LEAST ? 0 : Math.round(exact * 100) / 100;
    lost = exact - told;
    if (told === 0) continue;
    isPlain = false;
    isOpen = false;
    out.text(')');
    out.number(-told);
  }
  if (isOpen) out.text(')');
  if (isPlain) out.set(start, SPACE);
  out.text(isPlain ? 'Tj ' : ']TJ ');
  return lost;
}
