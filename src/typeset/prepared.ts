import { CharClass, classOf, hasGap, isWideMark } from './classes.ts';
import type { Face } from './face.ts';
import { markBlanks } from './mark-blanks.ts';
import { PAIR, type Places, placesOf } from './places.ts';
import { GAP } from './slack.ts';

/**
 * A paragraph measured once: whatever breaks it into lines only reads these arrays, one slot a character, and one slot more
 * for what is summed up before a character. Lengths are points.
 */
export class Prepared {
  /** `CharClass` of each character. */
  readonly classes: Uint8Array;
  /** Added after a character where the line goes on: the gap to Western text, less what marks side by side give up. */
  readonly gaps: Float64Array;
  /** What a mark gives up at the margin: its blank half, as far as the ink leaves it blank. */
  readonly trimStart: Float64Array;
  readonly trimEnd: Float64Array;
  /** Natural width of everything before a character, gaps and tracking included. */
  readonly widthBefore: Float64Array;
  #places: Places | undefined;

  /** @param faces undefined for a line break */
  constructor(
    readonly text: string,
    readonly codePoints: readonly number[],
    readonly faces: readonly (Face | undefined)[],
    readonly size: number,
    readonly tracking: number,
  ) {
    const count = codePoints.length;
    this.classes = classesOf(codePoints);
    this.gaps = new Float64Array(count);
    this.trimStart = new Float64Array(count);
    this.trimEnd = new Float64Array(count);
    this.widthBefore = new Float64Array(count + 1);
    this.#measure();
  }

  /** What a text takes that does not fit in one line. Most cells of tables do, so it is found when first asked for. */
  get places(): Places {
    this.#places ??= placesOf(this);
    return this.#places;
  }

  #measure(): void {
    const { codePoints, faces, classes, gaps, widthBefore, size, tracking } = this;
    for (let i = 0; i < codePoints.length; i++) {
      const character = faces[i]?.character(codePoints[i] as number);
      const charClass = classes[i] as number;
      if (character && charClass !== CharClass.Han && charClass !== CharClass.Digit) {
        const blanks = markBlanks(charClass, character);
        this.trimStart[i] = blanks.trimStart * size;
        this.trimEnd[i] = blanks.trimEnd * size;
      }
      if (i > 0) {
        const gap = this.#gapAfter(i - 1);
        gaps[i - 1] = gap;
        widthBefore[i] = (widthBefore[i] as number) + gap;
      }
      const advance = character ? character.advance * size + tracking : 0;
      widthBefore[i + 1] = (widthBefore[i] as number) + advance;
    }
  }

  #gapAfter(i: number): number {
    const a = this.classes[i] as number;
    const b = this.classes[i + 1] as number;
    if (hasGap(a, b)) return GAP.natural * this.size;
    if (!isWideMark(a) || !isWideMark(b)) return 0;
    const blank = (this.trimEnd[i] as number) + (this.trimStart[i + 1] as number);
    return -Math.min(blank, PAIR.given * this.size);
  }
}

/** Straight quotation marks open and close by turns. */
function classesOf(codePoints: readonly number[]): Uint8Array {
  const classes = new Uint8Array(codePoints.length);
  let open = false;
  for (let i = 0; i < codePoints.length; i++) {
    const codePoint = codePoints[i] as number;
    classes[i] = classOf(codePoint);
    if (codePoint !== 0x22) continue;
    open = !open;
    classes[i] = open ? CharClass.NarrowOpening : CharClass.NarrowClosing;
  }
  return classes;
}
