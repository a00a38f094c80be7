import type { Place } from '../diagnostics/place.ts';

/** Places of a file's text by their offsets in UTF-16 units: line and column, from 1. Near each other they are found at once. */
export function placesIn(text: string, file: string): (offset: number) => Place {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  const startOf = (line: number): number => starts[line] ?? Number.POSITIVE_INFINITY;
  let line = 0;
  return (offset) => {
    while (startOf(line) > offset && line > 0) line--;
    while (startOf(line + 1) <= offset) line++;
    return { file, line: line + 1, column: offset - startOf(line) + 1 };
  };
}
