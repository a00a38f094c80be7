import type { Difference } from './difference.ts';
import { cellsOf } from './difference.ts';
import { gapsBetween } from './gaps.ts';
import type { Line, Piece } from './reading.ts';

/** A cell or paragraph of the reference. */
interface Unit {
  readonly line: number;
  readonly cell: number;
  readonly text: string;
}

/**
 * Holds pieces against the reference's paragraphs and cells, in whose order they come, blanks and empty cells apart.
 * Where a page ends, a paragraph is in two pieces, and so is each cell of the row that goes on; these are put together
 * before anything is said to differ.
 */
export function comparePieces(
  reference: readonly Line[],
  pieces: readonly Piece[],
  file: string,
): readonly Difference[] {
  const parts = pieces
    .map((piece) => ({ ...piece, text: solid(piece.text) }))
    .filter(({ text }) => text !== '');
  const cells = reference
    .flatMap((line, l) => cellsOf(line).map((text, cell): Unit => ({ line: l, cell, text: solid(text) })))
    .filter(({ text }) => text !== '');
  const units = asPieces(cells, new Set(parts.map(({ text }) => text)));
  const gaps = gapsBetween(
    units.map(({ text }) => text),
    parts.map(({ text }) => text),
  )
    .map(({ from, to }) => ({
      units: units.slice(from[0], to[0]),
      parts: parts.slice(from[1], to[1]),
      after: units[to[0]],
    }))
    .filter((gap) => joined(gap.units) !== joined(gap.parts));
  const isPutTogether = putTogether(
    gaps.flatMap((gap) => gap.units),
    gaps.flatMap((gap) => gap.parts),
  );
  const page = (of: Piece | undefined) => ({ file, ...(of && { page: of.page }) });
  return gaps.flatMap((gap): readonly Difference[] => {
    const wanted = gap.units.filter((unit) => !isPutTogether.has(unit));
    const found = gap.parts.filter((part) => !isPutTogether.has(part));
    const [first] = wanted;
    if (!first)
      return found.map((part) => ({
        line: gap.after?.line ?? reference.length,
        actual: part.text,
        place: page(part),
      }));
    if (wanted.length === found.length)
      return wanted.map(({ line, cell, text }, i) => {
        const isRow = cellsOf(reference[line] as Line).length > 1;
        const actual = found[i] as Piece;
        return { line, ...(isRow && { cell }), expected: text, actual: actual.text, place: page(actual) };
      });
    const [expected, actual] = [joined(wanted), joined(found)];
    const at = pieceAt(found, commonLength(expected, actual)) ?? parts[parts.length - 1];
    return [{ line: first.line, expected, ...(actual !== '' && { actual }), place: page(at) }];
  });
}

const solid = (text: string): string => text.replace(/\s/gu, '');

const joined = (parts: readonly { readonly text: string }[]): string =>
  parts.map(({ text }) => text).join('');

/** The units that some of the pieces make up, each on a later page than the one before, and those pieces. */
function putTogether(units: readonly Unit[], pieces: readonly Piece[]): ReadonlySet<Unit | Piece> {
  const used = new Set<Unit | Piece>();
  const rest = (text: string, page: number): readonly Piece[] | undefined => {
    if (text === '') return [];
    for (const piece of pieces) {
      if (used.has(piece) || piece.page <= page || !text.startsWith(piece.text)) continue;
      const others = rest(text.slice(piece.text.length), piece.page);
      if (others) return [piece, ...others];
    }
    return undefined;
  };
  for (const unit of units) {
    const found = rest(unit.text, 0);
    if (found) for (const part of [unit, ...found]) used.add(part);
  }
  return used;
}

/** Lines of running text that may be one piece: a title of several lines, a caption with its unit line. */
const MOST_LINES = 3;

/** Lines that follow each other and are one piece, as one; the longest, since a caption is also a line of the contents. */
function asPieces(units: readonly Unit[], pieces: ReadonlySet<string>): readonly Unit[] {
  const whole: Unit[] = [];
  for (let at = 0; at < units.length; ) {
    const lengths = Array.from({ length: MOST_LINES }, (_, i) => MOST_LINES - i);
    const length = lengths.find((count) => isPiece(units.slice(at, at + count), pieces)) ?? 1;
    whole.push({ ...(units[at] as Unit), text: joined(units.slice(at, at + length)) });
    at += length;
  }
  return whole;
}

const isPiece = (units: readonly Unit[], pieces: ReadonlySet<string>): boolean =>
  units.every(({ cell, line }, i) => i === 0 || (cell === 0 && line > (units[i - 1] as Unit).line)) &&
  pieces.has(joined(units));

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The piece in which a character of the pieces' joined text stands. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  let end = 0;
  return pieces.find((piece) => {
    end += piece.text.length;
    return at < end;
  });
}
