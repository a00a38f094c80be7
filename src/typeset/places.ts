import { CharClass, hasGap, isWideMark, mayBreak, maySpread } from './classes.ts';
import { Break, keepTogether } from './keep.ts';
import { markBlanks } from './mark-blanks.ts';
import type { Prepared } from './prepared.ts';
import { GAP } from './slack.ts';

/**
 * What the places between the characters of a text are like: a slot is the place after its character, and of sums what lies
 * before it. Lengths are points.
 */
export interface Places {
  /** How far the place may give way: the blank half of a mark, part of the gap to Western text. */
  readonly shrinks: Float64Array;
  /** Where a justified line may be spread: 1, less for a gap to Western text, 0 elsewhere. */
  readonly spreads: Float64Array;
  /** How much the place takes before the line is spread: part of a space between Western words. */
  readonly stretches: Float64Array;
  /** `Break` after each character. */
  readonly breaks: Uint8Array;
  /** One slot more than characters. */
  readonly shrinkBefore: Float64Array;
  readonly spreadBefore: Float64Array;
  readonly stretchBefore: Float64Array;
}

/** Of their two em two marks side by side take one and a half (clreq); in a tight line 1.17, so that they stay apart. */
export const PAIR = { given: 0.5, shrink: 0.33 };
/** A space gives a third of its width (Knuth and Plass). */
const SPACE_SHRINK = 1 / 3;
/** And takes half of it before other places take anything (clreq: 西文词距 first). */
const SPACE_STRETCH = 1 / 2;

export function placesOf(text: Prepared): Places {
  const { classes, size } = text;
  const count = classes.length;
  const shrinks = new Float64Array(count);
  const spreads = new Float64Array(count);
  const stretches = new Float64Array(count);
  const breaks = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const a = classes[i] as number;
    if (a === CharClass.Break) breaks[i] = Break.Forced;
    if (a === CharClass.Break || i + 1 === count) continue;
    const b = classes[i + 1] as number;
    if (mayBreak(a, b)) breaks[i] = Break.Free;
    if (maySpread(a, b)) spreads[i] = 1;
    if (maySpread(a, b) && a === CharClass.Space) stretches[i] = spaceAt(text, i) * SPACE_STRETCH;
    if (hasGap(a, b)) spreads[i] = GAP.weight;
    shrinks[i] = shrinkOf(text, i, size);
  }
  keepTogether(text.text, { breaks, shrinks, spreads });
  const sums = {
    shrinkBefore: sumsOf(shrinks),
    spreadBefore: sumsOf(spreads),
    stretchBefore: sumsOf(stretches),
  };
  return { shrinks, spreads, stretches, breaks, ...sums };
}

/** How far the place after a character may give way. */
function shrinkOf(text: Prepared, i: number, size: number): number {
  const { classes, trimStart, trimEnd, gaps } = text;
  const a = classes[i] as number;
  const b = classes[i + 1] as number;
  if (hasGap(a, b)) return GAP.shrink * size;
  if (!isWideMark(a) || !isWideMark(b))
    return givesOf(text, i, 'givesAfter') + givesOf(text, i + 1, 'givesBefore');
  const left = (trimEnd[i] as number) + (trimStart[i + 1] as number) + (gaps[i] as number);
  return Math.min(left, PAIR.shrink * size);
}

/** What a mark or a space gives on one side. */
function givesOf(text: Prepared, i: number, side: 'givesBefore' | 'givesAfter'): number {
  const { codePoints, faces, size } = text;
  const charClass = text.classes[i] as number;
  if (charClass === CharClass.Han || charClass === CharClass.Digit) return 0;
  if (charClass === CharClass.Space && side === 'givesAfter') return spaceAt(text, i) * SPACE_SHRINK;
  const character = faces[i]?.character(codePoints[i] as number);
  return character ? markBlanks(charClass, character)[side] * size : 0;
}

/** The width of a space. */
function spaceAt({ codePoints, faces, size, tracking }: Prepared, i: number): number {
  const character = faces[i]?.character(codePoints[i] as number);
  return character ? character.advance * size + tracking : 0;
}

function sumsOf(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] as number) + (values[i] as number);
  return sums;
}
