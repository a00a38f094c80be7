import type { GlyphRun, PlacedLine } from '../../typeset/pages.ts';
import type { FontUse, FontUses } from './font-use.ts';
import { hex4, pdfNumber } from './number.ts';
import type { TextState } from './text-state.ts';

/** What lines of one page share. */
export interface LinePrinting {
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
export function textLine(line: PlacedLine, { pageHeight, fonts, state, used }: LinePrinting): string {
  const spacing = commonSpacing(line.runs);
  const at = `${pdfNumber(line.x)} ${pdfNumber(pageHeight - line.y)} Td `;
  const carry = { error: 0 };
  let shown = '';
  for (const run of line.runs) {
    const use = fonts.of(run.face);
    used.add(use);
    shown += state.font(use.name, run.size) + shownRun(run, use, spacing, carry);
  }
  return `BT ${state.spacing(spacing)}${at}${shown}ET\n`;
}

/** Points, rounded as they are printed, so that the exceptions can be exact. */
function commonSpacing(runs: readonly GlyphRun[]): number {
  const counts = new Map<number, number>();
  let common = 0;
  for (const run of runs) {
    for (const points of run.adjust) {
      const rounded = Math.round(points * 1e4) / 1e4;
      counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
      if ((counts.get(rounded) as number) > (counts.get(common) ?? 0)) common = rounded;
    }
  }
  return common;
}

/** TJ counts in thousandths of the size; what rounding loses is carried to the next exception. */
function shownRun(run: GlyphRun, use: FontUse, spacing: number, carry: { error: number }): string {
  let shown = '<';
  let plain = true;
  for (let i = 0; i < run.codePoints.length; i++) {
    shown += hex4(use.cid(run.codePoints[i] as number));
    const exact = (((run.adjust[i] as number) - spacing) * 1000) / run.size + carry.error;
    const whole = Math.round(exact);
    carry.error = exact - whole;
    if (whole === 0) continue;
    plain = false;
    shown += `>${-whole}<`;
  }
  if (plain) return `${shown}>Tj `;
  return `[${shown.endsWith('<') ? shown.slice(0, -1) : `${shown}>`}]TJ `;
}
