import { hasGap, isWideMark } from './classes.ts';
import { classesOf } from './classes-of.ts';
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
    this.classes = classesOf(codePoints);
    const { gaps, trimStart, trimEnd, widthBefore } = measure(this);
    this.gaps = gaps;
    this.trimStart = trimStart;
    this.trimEnd = trimEnd;
    this.widthBefore = widthBefore;
  }

  /** False where it is known that no character has a gap after it. */
  get hasGaps(): boolean {
    return this.gaps !== SHORT;
  }

  /** What a text takes that does not fit in one line. Most cells of tables do, so it is found when first asked for. */
  get places(): Places {
    this.#places ??= placesOf(this);
    return this.#places;
  }
}

type Widths = Pick<Prepared, 'gaps' | 'trimStart' | 'trimEnd' | 'widthBefore'>;

/** Figures and plain words, which fill tables, have neither gaps nor marks: their arrays of zeros are one and the same. */
function measure(text: Pick<Prepared, 'codePoints' | 'faces' | 'classes' | 'size' | 'tracking'>): Widths {
  const { codePoints, faces, classes, size, tracking } = text;
  const count = codePoints.length;
  const none = zeros(count);
  let [gaps, trimStart, trimEnd] = [none, none, none];
  if (classes.some(isWideMark)) [trimStart, trimEnd] = [new Float64Array(count), new Float64Array(count)];
  const widthBefore = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) {
    const character = faces[i]?.character(codePoints[i] as number);
    const charClass = classes[i] as number;
    if (character && isWideMark(charClass)) {
      const blanks = markBlanks(charClass, character);
      trimStart[i] = blanks.trimStart * size;
      trimEnd[i] = blanks.trimEnd * size;
    }
    const gap = i === 0 ? 0 : gapBetween(classes, i - 1, trimStart, trimEnd, size);
    if (gap !== 0) {
      if (gaps === none) gaps = new Float64Array(count);
      gaps[i - 1] = gap;
      widthBefore[i] = (widthBefore[i] as number) + gap;
    }
    const advance = character ? character.advance * size + tracking : 0;
    widthBefore[i + 1] = (widthBefore[i] as number) + advance;
  }
  return { gaps, trimStart, trimEnd, widthBefore };
}

/** The gap after a character. */
function gapBetween(
  classes: Uint8Array,
  i: number,
  trimStart: Float64Array,
  trimEnd: Float64Array,
  size: number,
): number {
  const a = classes[i] as number;
  const b = classes[i + 1] as number;
  if (hasGap(a, b)) return GAP.natural * size;
  if (!isWideMark(a) || !isWideMark(b)) return 0;
  return -Math.min((trimEnd[i] as number) + (trimStart[i + 1] as number), PAIR.given * size);
}

const SHORT = new Float64Array(64);

/** Zeros that nobody writes to, at least so many. */
const zeros = (count: number): Float64Array => (count <= SHORT.length ? SHORT : new Float64Array(count));
