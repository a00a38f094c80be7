import type { Inline } from '../tree/node.ts';
import { assertNever } from '../tree/node.ts';
import type { TextStyle } from '../tree/style.ts';
import { CharClass, classOf, hasGap, isWestern, isWideMark, mayBreak, maySpread } from './classes.ts';
import type { Face } from './face.ts';
import type { FaceStack, Fonts } from './fonts.ts';
import { Break, keepTogether } from './keep.ts';
import { markBlanks } from './mark-blanks.ts';
import { GAP } from './slack.ts';

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
  /** Where a justified line may be spread: 1, less for a gap to Western text, 0 elsewhere. */
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

/** Of their two em two marks side by side take one and a half (clreq); in a tight line 1.17, so that they stay apart. */
const PAIR = { given: 0.5, shrink: 0.33 };
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
  const classes = classesOf(codePoints);
  const widths = widthsOf(codePoints, faces, classes, size, tracking);
  const places = placesOf(classes, widths, size);
  keepTogether(text, places);
  const { trimStart, trimEnd } = widths;
  const sums = sumsOf(widths.advances, places);
  return { size, tracking, codePoints, faces, classes, trimStart, trimEnd, ...places, sums };
}

const QUOTATION = 0x22;
const HYPHEN = 0x2d;
const PLUS = 0x2b;

/**
 * Straight quotation marks open and close by turns; a hyphen before a number and after no other is its sign; the plus
 * of C++ is a letter.
 */
function classesOf(codePoints: readonly number[]): Uint8Array {
  const classes = new Uint8Array(codePoints.length);
  let open = false;
  for (let i = 0; i < codePoints.length; i++) {
    const codePoint = codePoints[i] as number;
    classes[i] = classOf(codePoint);
    if (codePoint === QUOTATION) {
      open = !open;
      classes[i] = open ? CharClass.NarrowOpening : CharClass.NarrowClosing;
    } else if (
      codePoint === HYPHEN &&
      isDigit(codePoints[i + 1]) &&
      !(i > 0 && endsWord(classes[i - 1] as number))
    )
      classes[i] = CharClass.Prefix;
    else if (codePoint === PLUS && i > 0 && classes[i - 1] === CharClass.Latin) classes[i] = CharClass.Latin;
  }
  return classes;
}

function isDigit(codePoint: number | undefined): boolean {
  const charClass = codePoint === undefined ? CharClass.Break : classOf(codePoint);
  return charClass === CharClass.Digit || charClass === CharClass.Wide;
}

const endsWord = (c: number): boolean =>
  isWestern(c) || c === CharClass.Postfix || c === CharClass.NarrowClosing;

/** What each character takes, tracking included, and what marks give up. Points. */
interface Widths {
  readonly advances: Float64Array;
  readonly trimStart: Float64Array;
  readonly trimEnd: Float64Array;
  readonly givesBefore: Float64Array;
  readonly givesAfter: Float64Array;
}

function widthsOf(
  codePoints: readonly number[],
  faces: readonly (Face | undefined)[],
  classes: Uint8Array,
  size: number,
  tracking: number,
): Widths {
  const make = () => new Float64Array(codePoints.length);
  const [advances, trimStart, trimEnd, givesBefore, givesAfter] = [make(), make(), make(), make(), make()];
  for (let i = 0; i < codePoints.length; i++) {
    const character = faces[i]?.character(codePoints[i] as number);
    if (!character) continue;
    const charClass = classes[i] as number;
    advances[i] = character.advance * size + tracking;
    if (charClass === CharClass.Han || charClass === CharClass.Digit) continue;
    const blanks = markBlanks(charClass, character);
    trimStart[i] = blanks.trimStart * size;
    trimEnd[i] = blanks.trimEnd * size;
    givesBefore[i] = blanks.givesBefore * size;
    givesAfter[i] = blanks.givesAfter * size;
    if (charClass === CharClass.Space) givesAfter[i] = (advances[i] as number) * SPACE_SHRINK;
  }
  return { advances, trimStart, trimEnd, givesBefore, givesAfter };
}

type Places = Pick<Prepared, 'gaps' | 'shrinks' | 'spreads' | 'breaks'>;

/** What each place between two characters is like. */
function placesOf(classes: Uint8Array, widths: Widths, size: number): Places {
  const count = classes.length;
  const gaps = new Float64Array(count);
  const shrinks = new Float64Array(count);
  const spreads = new Float64Array(count);
  const breaks = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const a = classes[i] as number;
    if (a === CharClass.Break) breaks[i] = Break.Forced;
    if (a === CharClass.Break || i + 1 === count) continue;
    const b = classes[i + 1] as number;
    if (mayBreak(a, b)) breaks[i] = Break.Free;
    if (maySpread(a, b)) spreads[i] = 1;
    if (hasGap(a, b)) {
      gaps[i] = GAP.natural * size;
      shrinks[i] = GAP.shrink * size;
      spreads[i] = GAP.weight;
    } else if (isWideMark(a) && isWideMark(b)) {
      const blank = (widths.trimEnd[i] as number) + (widths.trimStart[i + 1] as number);
      const given = Math.min(blank, PAIR.given * size);
      gaps[i] = -given;
      shrinks[i] = Math.min(blank - given, PAIR.shrink * size);
    } else shrinks[i] = (widths.givesAfter[i] as number) + (widths.givesBefore[i + 1] as number);
  }
  return { gaps, shrinks, spreads, breaks };
}

function sumsOf(advances: Float64Array, { gaps, shrinks, spreads }: Places): Sums {
  const count = advances.length;
  const sums = {
    widths: new Float64Array(count + 1),
    shrinks: new Float64Array(count + 1),
    spreads: new Float64Array(count + 1),
  };
  for (let i = 0; i < count; i++) {
    sums.widths[i + 1] = (sums.widths[i] as number) + (advances[i] as number) + (gaps[i] as number);
    sums.shrinks[i + 1] = (sums.shrinks[i] as number) + (shrinks[i] as number);
    sums.spreads[i + 1] = (sums.spreads[i] as number) + (spreads[i] as number);
  }
  return sums;
}
