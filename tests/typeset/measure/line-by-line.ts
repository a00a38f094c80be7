import type { LineSpan, Measure } from '../../../src/typeset/break-paragraph.ts';
import { naturalWidth } from '../../../src/typeset/break-paragraph.ts';
import { Break } from '../../../src/typeset/keep.ts';
import type { Prepared } from '../../../src/typeset/prepared.ts';

/**
 * Breaks a paragraph line by line, each taking what fits without shrinking: the peer that breaking the paragraph as
 * a whole is measured against. It keeps the same places whole, and numbers with their units always.
 */
export function lineByLine(text: Prepared, { first, rest }: Measure): readonly LineSpan[] {
  const lines: LineSpan[] = [];
  const count = text.codePoints.length;
  for (let start = 0; start < count; ) {
    const room = lines.length === 0 ? first : rest;
    let end = start;
    let fits = start + 1;
    for (let to = start + 1; to <= count && naturalWidth(text, start, to - 1) <= room + 2 * text.size; to++) {
      if (naturalWidth(text, start, to) > room + 0.01) continue;
      fits = to;
      if (to === count || (text.places.breaks[to - 1] as number) >= Break.Soft) end = to;
    }
    if (end === start) end = fits;
    lines.push({ start, end, last: end === count });
    start = end;
  }
  return lines;
}
