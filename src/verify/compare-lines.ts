import type { Place } from '../diagnostics/place.ts';
import type { Difference } from './difference.ts';
import { cellsOf } from './difference.ts';
import { gapsBetween } from './gaps.ts';
import type { Line } from './reading.ts';

/** Holds a file's lines against the reference's. Of two rows with as many cells, the cells that differ are told. */
export function compareLines(
  reference: readonly Line[],
  lines: readonly Line[],
  file: string,
): readonly Difference[] {
  const texts = (all: readonly Line[]) => all.map(({ text }) => text);
  return gapsBetween(texts(reference), texts(lines)).flatMap(({ from, to }) => {
    const wanted = reference.slice(from[0], to[0]);
    const found = lines.slice(from[1], to[1]);
    return Array.from({ length: Math.max(wanted.length, found.length) }, (_, i) =>
      compareLine(from[0] + i, wanted[i], found[i], {
        line: to[0],
        place: (lines[to[1]] ?? lines.at(-1))?.place ?? { file },
      }),
    ).flat();
  });
}

/** `end` is what comes after lines that one of the two does not have. */
export function compareLine(
  line: number,
  wanted: Line | undefined,
  found: Line | undefined,
  end: { readonly line: number; readonly place: Place },
): readonly Difference[] {
  if (!found) return wanted ? [{ line, expected: wanted.text, place: end.place }] : [];
  if (!wanted) return [{ line: end.line, actual: found.text, place: found.place }];
  const cells = cellsOf(wanted);
  const foundCells = cellsOf(found);
  if (cells.length !== foundCells.length)
    return [{ line, expected: wanted.text, actual: found.text, place: found.place }];
  const isRow = cells.length > 1;
  return cells.flatMap((expected, cell) => {
    const actual = foundCells[cell] as string;
    if (actual === expected) return [];
    const place = found.cells?.[cell] ?? found.place;
    return [{ line, ...(isRow && { cell }), expected, actual, place }];
  });
}
