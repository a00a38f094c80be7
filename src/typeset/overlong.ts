import { CharClass, isBetweenWords, isWestern } from './classes.ts';
import { Break } from './keep.ts';
import type { Prepared } from './prepared.ts';

/** Sums of binary fractions miss the width by less than this, in points. */
const TOLERANCE = 0.01;

const CUTS: readonly ((before: number, after: number) => boolean)[] = [
  isBetweenWords,
  (before, after) => isWestern(before) && isWestern(after) && after !== CharClass.Infix,
  () => true,
];

/**
 * `Break` after each character of a text, with places to cut what is longer than a line: first between Western words
 * and numbers that touch each other, then inside them, then anywhere.
 *
 * @param room width of the narrowest line, in points
 */
export function overlongCuts(text: Prepared, start: number, end: number, room: number): Uint8Array {
  const given = text.places.breaks;
  let breaks = given;
  for (const mayCut of CUTS) {
    for (const [from, to] of overlongRuns(text, breaks, start, end, room)) {
      if (breaks === given) breaks = given.slice();
      for (let i = from; i < to - 1; i++) {
        const isCut = mayCut(text.classes[i] as number, text.classes[i + 1] as number);
        if (breaks[i] === Break.Never && isCut) breaks[i] = Break.Cut;
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
    if (width - trimmed - shrink - (text.gaps[to - 1] as number) > room + TOLERANCE) runs.push([from, to]);
    from = to;
  }
  return runs;
}
