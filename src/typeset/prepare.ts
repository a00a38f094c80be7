import type { Inline } from '../tree/node.ts';
import { assertNever } from '../tree/node.ts';
import type { TextStyle } from '../tree/style.ts';
import { CharClass, classOf, hasGap, mayBreak } from './classes.ts';
import type { Character, Face } from './face.ts';
import type { FaceStack, Fonts } from './fonts.ts';
import { keepsOf, type Span } from './keep.ts';

/** Whether a line may end after a character. */
export const Break = { Never: 0, Rather: 1, Free: 2, Forced: 3 } as const;

/**
 * A paragraph measured once: whatever breaks it into lines only reads these arrays, one slot a character.
 * Lengths are points.
 */
export interface Prepared {
  readonly size: number;
  readonly tracking: number;
  readonly codePoints: readonly number[];
  readonly faces: readonly (Face | undefined)[];
  /** `CharClass` of each character. */
  readonly classes: Uint8Array;
  /** Added after each character where the line goes on: the gap to Western text, less what marks give up. */
  readonly gaps: Float64Array;
  /** `Break` after each character. */
  readonly breaks: Uint8Array;
  /** 1 where a justified line may be spread after the character. */
  readonly spreads: Uint8Array;
  /** What a mark gives up at the margin: its blank half, as far as the ink leaves it blank. */
  readonly trimStart: Float64Array;
  readonly trimEnd: Float64Array;
  /** Natural width of everything before a character, gaps and tracking included; one slot more than characters. */
  readonly sums: Float64Array;
}

/** Quarter of an em between Han and Western text (clreq). */
const GAP = 0.25;
/** A full-width mark keeps half an em where its ink stands in the other half. */
const HALF = 0.5;
/** The least advance of a full-width mark, in em. */
const FULL = 0.9;

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
  const classes = Uint8Array.from(codePoints, classOf);
  const trimStart = new Float64Array(count);
  const trimEnd = new Float64Array(count);
  const gaps = new Float64Array(count);
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) {
    const character = faces[i]?.character(codePoints[i] as number);
    if (!character) continue;
    trimStart[i] = trimAtStart(classes[i], character) * size;
    trimEnd[i] = trimAtEnd(classes[i], character) * size;
    sums[i + 1] = character.advance * size + tracking;
  }
  for (let i = 0; i < count; i++) {
    // Of two marks side by side one gives up its blank half: one and a half em for both (clreq).
    const marks = isMark(classes[i]) && isMark(classes[i + 1]);
    if (marks) gaps[i] = -((trimEnd[i] as number) || (trimStart[i + 1] as number));
    else if (i + 1 < count && hasGap(classes[i] as CharClass, classes[i + 1] as CharClass))
      gaps[i] = GAP * size;
    sums[i + 1] = (sums[i] as number) + (sums[i + 1] as number) + (gaps[i] as number);
  }
  const breaks = breaksOf(classes, text);
  const spreads = breaks.map((kind) => (kind === Break.Free ? 1 : 0));
  return { size, tracking, codePoints, faces, classes, gaps, breaks, spreads, trimStart, trimEnd, sums };
}

const isMark = (c: number | undefined): boolean => c === CharClass.Opening || c === CharClass.Closing;

/** Decided by the ink, not by the class: FandolFang's ？ is centred, and halving it makes ？” collide. */
const trimAtStart = (c: number | undefined, { advance, blankLeft }: Character): number =>
  c === CharClass.Opening && advance >= FULL && blankLeft >= HALF ? HALF : 0;

const trimAtEnd = (c: number | undefined, { advance, blankRight }: Character): number =>
  c === CharClass.Closing && advance >= FULL && blankRight >= HALF ? HALF : 0;

function breaksOf(classes: Uint8Array, text: string): Uint8Array {
  const breaks = new Uint8Array(classes.length);
  classes.forEach((a, i) => {
    const b = classes[i + 1];
    if (a === CharClass.Break) breaks[i] = Break.Forced;
    else if (b !== undefined) {
      breaks[i] = mayBreak(a as CharClass, b as CharClass) ? Break.Free : Break.Never;
    }
  });
  const { never, rather } = keepsOf(text);
  const index = never.length + rather.length > 0 ? characterIndex(text) : undefined;
  if (!index) return breaks;
  const lower = (span: Span, to: number) => {
    for (let i = index(span.start); i < index(span.end) - 1; i++)
      breaks[i] = Math.min(breaks[i] as number, to);
  };
  for (const span of rather) lower(span, Break.Rather);
  for (const span of never) lower(span, Break.Never);
  return breaks;
}

/** UTF-16 position → index of the character; the same number unless the text has characters beyond the BMP. */
function characterIndex(text: string): (position: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (position) => position;
  return (position) => Array.from(text.slice(0, position)).length;
}
