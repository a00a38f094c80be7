import type { GlyphRun, PlacedLine } from '../../typeset/pages.ts';

/**
 * In em: poppler takes a wider gap for a blank between words, and what reaches back further for another line (its limits
 * are 0.1).
 */
const SHIFT = 0.09;

/**
 * The text of a line that must be told beside it (PDF 1.7 §14.9.4), since a reader would see other blanks and line ends
 * than there are: gaps beside Western text or of a justified line, taken for blanks; marks side by side, taken for a line's
 * end; and blanks themselves, which are told by their width.
 * Undefined for any other line, and for one that is no part of the text.
 */
export function actualText({ runs, artifact }: PlacedLine): string | undefined {
  if (artifact || !runs.some((run, i) => isMisread(run, i === runs.length - 1))) return undefined;
  let text = '';
  for (const { codePoints } of runs) text += String.fromCodePoint(...codePoints);
  return text;
}

function isMisread({ adjust, codePoints, size }: GlyphRun, isLast: boolean): boolean {
  const between = isLast ? adjust.length - 1 : adjust.length;
  for (let i = 0; i < between; i++) if (Math.abs(adjust[i] as number) > SHIFT * size) return true;
  return codePoints.some(isBlank);
}

const isBlank = (codePoint: number): boolean =>
  codePoint === 0x20 ||
  codePoint === 0xa0 ||
  codePoint === 0x3000 ||
  (codePoint >= 0x2000 && codePoint <= 0x200a);
