import { compareLine } from './compare-lines.ts';
import type { Difference } from './difference.ts';
import { cellsOf, plainText } from './difference.ts';
import { gapsBetween } from './gaps.ts';
import type { Line } from './reading.ts';

/** So many lines before a sheet's first row may be its caption, which in the document is a heading with its label. */
const CAPTION_LINES = 3;

/** So many rows may be lost from a sheet without its last ones being taken for others. */
const LOST_ROWS = 3;

/**
 * Holds tables that a format has alone against the reference, in whose order they come: each is looked for where most
 * of its rows stand. Numbers are compared as numbers.
 */
export function compareSheets(
  reference: readonly Line[],
  sheets: readonly (readonly Line[])[],
  file: string,
): readonly Difference[] {
  const wanted = reference.map(plainLine);
  let from = 0;
  return sheets.flatMap((sheet) => {
    const rows = sheet.map(plainLine);
    const at = bestPlace(wanted, rows, from);
    from = at + 1;
    const start = Math.max(0, at - CAPTION_LINES);
    const stretch = wanted.slice(start, at + rows.length + LOST_ROWS);
    return compareSheet(stretch, rows, file).map((difference) => ({
      ...difference,
      line: difference.line + start,
    }));
  });
}

const plainLine = (line: Line): Line => ({ ...line, text: cellsOf(line).map(plainText).join('\t') });

/** The line from which on most rows are those of the reference. */
function bestPlace(reference: readonly Line[], rows: readonly Line[], from: number): number {
  let best = { at: from, equal: -1 };
  for (let at = from; at < reference.length; at++) {
    const equal = rows.filter(({ text }, i) => reference[at + i]?.text === text).length;
    if (equal > best.equal) best = { at, equal };
  }
  return best.at;
}

/** A heading without its label, or the table's name, which the sheet has too. */
const isCaption = (above: Line | undefined, { text, place }: Line = NO_LINE): boolean =>
  text !== '' && (above?.text.endsWith(text) || text.startsWith(plainText(place.sheet ?? '\n')));

const NO_LINE: Line = { text: '', place: {} };

/** Lines of the reference before the first row and after the last are not the sheet's. */
function compareSheet(stretch: readonly Line[], rows: readonly Line[], file: string): readonly Difference[] {
  const gaps = gapsBetween(
    stretch.map(({ text }) => text),
    rows.map(({ text }) => text),
  );
  return gaps.flatMap(({ from, to }) => {
    const found = rows.slice(from[1], to[1]);
    const isOutside = from[1] === 0 || to[1] === rows.length;
    const wanted = stretch.slice(from[0], to[0]);
    // Above the table the rows next to it answer to each other; elsewhere the first do.
    const shift = from[1] === 0 ? wanted.length - found.length : 0;
    const end = { line: to[0], place: (rows[to[1]] ?? rows.at(-1))?.place ?? { file } };
    const pairs = Array.from({ length: Math.max(found.length, isOutside ? 0 : wanted.length) }, (_, i) => {
      const [a, b] = [wanted[i + shift], found[i]];
      return from[1] === 0 && isCaption(a, b) ? [] : compareLine(from[0] + i + shift, a, b, end);
    });
    return pairs.flat();
  });
}
