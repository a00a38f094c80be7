import type { PlacedLine } from '../../typeset/pages.ts';
import { hexString } from './string.ts';

/** In em: poppler takes a wider gap for a blank between words (its limit is 0.1). */
const BLANK = 0.09;

/**
 * A printed line with its text said beside it (PDF 1.7 §14.9.4) where gaps in it would be read as blanks: the quarter
 * em between Han and Western text, or what a justified line was spread by. Without any it is left as it is.
 */
export function spokenLine({ runs }: PlacedLine, printed: string): string {
  if (!hasGap(runs)) return printed;
  const text = runs.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('');
  return `/Span<</ActualText${hexString(text)}>>BDC\n${printed}EMC\n`;
}

const hasGap = (runs: PlacedLine['runs']): boolean =>
  runs.some(({ adjust, size }, r) => {
    const between = r === runs.length - 1 ? adjust.length - 1 : adjust.length;
    for (let i = 0; i < between; i++) if ((adjust[i] as number) > BLANK * size) return true;
    return false;
  });
