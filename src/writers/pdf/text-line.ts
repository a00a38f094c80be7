import type { GlyphRun, PlacedLine } from '../../typeset/pages.ts';
import type { FontUse, FontUses } from './font-use.ts';
import { hex4, pdfNumber } from './number.ts';

/**
 * One line as a text object. What most characters of the line are spaced by is its Tc; exceptions (gaps, trimmed
 * marks) are told in TJ. Characters stay adjacent: no space is made up, so text is found as it was written.
 */
export function textLine(line: PlacedLine, pageHeight: number, fonts: FontUses, used: Set<FontUse>): string {
  const spacing = commonSpacing(line.runs);
  const at = `1 0 0 1 ${pdfNumber(line.x)} ${pdfNumber(pageHeight - line.y)} Tm`;
  const carry = { error: 0 };
  const runs = line.runs.map((run) => {
    const use = fonts.of(run.face);
    used.add(use);
    return `/${use.name} ${pdfNumber(run.size)} Tf ${shownRun(run, use, spacing, carry)}`;
  });
  return `BT ${pdfNumber(spacing, 4)} Tc ${at} ${runs.join(' ')} ET\n`;
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
  let shown = '[<';
  run.codePoints.forEach((codePoint, i) => {
    shown += hex4(use.cid(codePoint));
    const exact = (((run.adjust[i] as number) - spacing) * 1000) / run.size + carry.error;
    const whole = Math.round(exact);
    carry.error = exact - whole;
    if (whole !== 0) shown += `>${-whole}<`;
  });
  return `${shown}>]TJ`.replaceAll('<>', '');
}
