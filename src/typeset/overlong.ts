import { isWestern } from './classes.ts';
import { Break } from './keep.ts';
import type { Prepared } from './prepared.ts';

/**
 * `Break` after each character of a text, with places to cut words that are longer than a line: first inside
 * Western text, then anywhere.
 *
 * @param room width of the narrowest line, in points
 */
export function overlongCuts(text: Prepared, start: number, end: number, room: number): Uint8Array {
  const given = text.places.breaks;
  let breaks = given;
  for (const inside of [isWestern, () => true]) {
    for (const [from, to] of overlongRuns(text, breaks, start, end, room)) {
      if (breaks === given) breaks = given.slice();
      for (let i = from; i < to - 1; i++) {
        const between = inside(text.classes[i] as number) && inside(text.classes[i + 1] as number);
        if (breaks[i] === Break.Never && between) breaks[i] = Break.Cut;
      }
    }
  }
  return breaks;
}

function overlongRuns(text: Prepared, breaks: Uint8Array, start: number, end: number, room: number) {
  const { widthBefore } = text;
  const { shrinkBefore } = text.places;
  const runs: (readonly [number, number])[] = [];
  let from = start;
  for (let to = start + 1; to <= end; to++) {
    if (to < end && breaks[to - 1] === Break.Never) continue;
    const width = (widthBefore[to] as number) - (widthBefore[from] as number);
    const trimmed = (text.trimStart[from] as number) + (text.trimEnd[to - 1] as number);
    const shrink = (shrinkBefore[to - 1] as number) - (shrinkBefore[from] as number);
    if (width - trimmed - shrink - (text.gaps[to - 1] as number) > room) runs.push([from, to]);
    from = to;
  }
  return runs;
}
