import type { Inline } from '../tree/node.ts';
import { assertNever } from '../tree/node.ts';
import type { TextStyle } from '../tree/style.ts';
import { CharClass, classOf, hasGap, isWideMark, mayBreak, maySpread } from './classes.ts';
import type { Character, Face } from './face.ts';
import type { FaceStack, Fonts } from './fonts.ts';
import { Break, keepTogether } from './keep.ts';

/**
 * A paragraph measured once: whatever breaks it into lines only reads these arrays, one slot a character.
 * Lengths are points. A slot of `gaps`, `shrinks` and `spreads` is the place after its character.
 */
export interface Prepared {
  readonly size: number;
  readonly tracking: number;
  readonly codePoints: readonly number[];
  readonly faces: readonly (Face | undefined)[];
  /** `CharClass` of each character. */
  readonly classes: Uint8Array;
  /** Added where the line goes on: the gap to Western text, less what marks side by side give up. */
  readonly gaps: Float64Array;
  /** How far the place may give way: the blank half of a mark, part of the gap to Western text. */
  readonly shrinks: Float64Array;
  /** 1 where a justified line may be spread. */
  readonly spreads: Float64Array;
  /** `Break` after each character. */
  readonly breaks: Uint8Array;
  /** What a mark gives up at the margin: its blank half, as far as the ink leaves it blank. */
  readonly trimStart: Float64Array;
  readonly trimEnd: Float64Array;
  /** Sums over everything before a character; one slot more than characters. */
  readonly sums: Sums;
}

export interface Sums {
  /** Natural width, gaps and tracking included. */
  readonly widths: Float64Array;
  readonly shrinks: Float64Array;
  readonly spreads: Float64Array;
}

/** Full-width marks (em): one keeps the half where its ink is; two side by side keep 1.17 where a line is tight. */
const MARK = { half: 0.5, quarter: 0.25, pairShrink: 0.33, centred: 0.3 };
/** The least advance of a full-width mark, in em. */
const FULL = 0.9;
/**
 * The gap between Han and Western text: a quarter of an em that may give (clreq: down to an eighth) and take. It is
 * the widest in its line to begin with, so it takes less than the places between Han characters.
 */
const GAP = { natural: 0.25, shrink: 0.125, spread: 0.25 };
/** A space gives a third of its width (Knuth and Plass). */
const SPACE_SHRINK = 1 / 3;

/** Text with its font role, after `Strong` has been resolved. */
interface Piece {
  readonly text: string;
  readonly stack: FaceStack;
}

/** Measures a paragraph: faces by character, widths, gaps, and where a line may end. Throws on a missing glyph. */
export function prepare(
  inlines: readonly Inline[],
  style: TextStyle,
  strong: TextStyle,
  fonts: Fonts,
): Prepared {
  const list = pieces(inlines, fonts(style.font), fonts(strong.font));
  const codePoints: number[] = [];
  const faces: (Face | undefined)[] = [];
  for (const { text, stack } of list) {
    for (let i = 0; i < text.length; i++) {
      const codePoint = text.codePointAt(i) as number;
      if (codePoint > 0xffff) i++;
      codePoints.push(codePoint);
      faces.push(codePoint === 10 ? undefined : faceFor(stack, codePoint));
    }
  }
  return measure(codePoints, faces, list.map((piece) => piece.text).join(''), style);
}

function pieces(inlines: readonly Inline[], plain: FaceStack, strong: FaceStack): Piece[] {
  return inlines.flatMap((inline): Piece[] => {
    switch (inline.kind) {
      case 'text':
      case 'amount':
        return [{ text: inline.text, stack: plain }];
      case 'strong':
        return pieces(inline.inlines, strong, strong);
      case 'line-break':
        return [{ text: '\n', stack: plain }];
      default:
        return assertNever(inline);
    }
  });
}

function faceFor(stack: FaceStack, codePoint: number): Face {
  const face = stack.faceFor(codePoint);
  if (face) return face;
  const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
  throw new Error(`no font of ${stack.role} has ${String.fromCodePoint(codePoint)} (U+${hex})`);
}

function measure(
  codePoints: readonly number[],
  faces: readonly (Face | undefined)[],
  text: string,
  { size, tracking }: TextStyle,
): Prepared {
  const count = codePoints.length;
  const classes = classesOf(codePoints, text);
  const trimStart = new Float64Array(count);
  const trimEnd = new Float64Array(count);
  const givesBefore = new Float64Array(count);
  const givesAfter = new Float64Array(count);
  const advances = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const character = faces[i]?.character(codePoints[i] as number);
    if (!character) continue;
    trimStart[i] = trimAtStart(classes[i], character) * size;
    trimEnd[i] = trimAtEnd(classes[i], character) * size;
    givesBefore[i] = givenBefore(classes[i], character) * size;
    givesAfter[i] = givenAfter(classes[i], character) * size;
    advances[i] = character.advance * size + tracking;
  }
  const places = placesOf(classes, { trimStart, trimEnd, givesBefore, givesAfter }, size);
  for (let i = 0; i < count; i++) {
    if (classes[i] === CharClass.Space) places.shrinks[i] = (advances[i] as number) * SPACE_SHRINK;
  }
  keepTogether(text, places.breaks, places.spreads);
  const sums = {
    widths: sumsOf(count, (i) => (advances[i] as number) + (places.gaps[i] as number)),
    shrinks: sumsOf(count, (i) => places.shrinks[i] as number),
    spreads: sumsOf(count, (i) => places.spreads[i] as number),
  };
  return { size, tracking, codePoints, faces, classes, trimStart, trimEnd, ...places, sums };
}

/** What marks give up on either side: at the margin, and at most inside a line. Points, a slot a character. */
interface Blanks {
  readonly trimStart: Float64Array;
  readonly trimEnd: Float64Array;
  readonly givesBefore: Float64Array;
  readonly givesAfter: Float64Array;
}

/** What each place between two characters is like. */
function placesOf(classes: Uint8Array, blanks: Blanks, size: number) {
  const count = classes.length;
  const gaps = new Float64Array(count);
  const shrinks = new Float64Array(count);
  const spreads = new Float64Array(count);
  const breaks = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const a = classes[i] as number;
    if (a === CharClass.Break) breaks[i] = Break.Forced;
    if (i + 1 === count) break;
    const b = classes[i + 1] as number;
    if (a !== CharClass.Break && mayBreak(a, b)) breaks[i] = Break.Free;
    if (maySpread(a, b)) spreads[i] = 1;
    if (hasGap(a, b)) {
      gaps[i] = GAP.natural * size;
      shrinks[i] = GAP.shrink * size;
      spreads[i] = GAP.spread;
    } else if (isWideMark(a) && isWideMark(b)) {
      // Of two marks side by side one gives up its blank half: one and a half em for both (clreq).
      const blank = (blanks.trimEnd[i] as number) + (blanks.trimStart[i + 1] as number);
      const given = Math.min(blank, MARK.half * size);
      gaps[i] = -given;
      shrinks[i] = Math.min(blank - given, MARK.pairShrink * size);
    } else shrinks[i] = (blanks.givesAfter[i] as number) + (blanks.givesBefore[i + 1] as number);
  }
  return { gaps, shrinks, spreads, breaks };
}

/** Straight quotation marks open and close by turns. */
function classesOf(codePoints: readonly number[], text: string): Uint8Array {
  const classes = Uint8Array.from(codePoints, classOf);
  if (!text.includes('"')) return classes;
  let open = false;
  codePoints.forEach((codePoint, i) => {
    if (codePoint !== 0x22) return;
    open = !open;
    classes[i] = open ? CharClass.NarrowOpening : CharClass.NarrowClosing;
  });
  return classes;
}

/** Decided by the ink, not by the class: FandolFang's ？ is centred, and halving it makes ？” collide. */
const trimAtStart = (c: number | undefined, { advance, blankLeft }: Character): number =>
  c === CharClass.Opening && advance >= FULL && blankLeft >= MARK.half ? MARK.half : 0;

const trimAtEnd = (c: number | undefined, { advance, blankRight }: Character): number =>
  c === CharClass.Closing && advance >= FULL && blankRight >= MARK.half ? MARK.half : 0;

/** Inside a line a mark gives its blank half, one whose ink is centred a quarter. */
function given(blank: number, isHalf: boolean): number {
  if (isHalf && blank >= MARK.half) return MARK.half;
  return blank >= MARK.centred ? MARK.quarter : 0;
}

const givenBefore = (c: number | undefined, { advance, blankLeft }: Character): number =>
  advance >= FULL && (c === CharClass.Opening || c === CharClass.Joint) ? given(blankLeft, c === CharClass.Opening) : 0;

const givenAfter = (c: number | undefined, { advance, blankRight }: Character): number =>
  advance >= FULL && (c === CharClass.Closing || c === CharClass.Joint) ? given(blankRight, c === CharClass.Closing) : 0;

function sumsOf(count: number, value: (i: number) => number): Float64Array {
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) sums[i + 1] = (sums[i] as number) + value(i);
  return sums;
}
