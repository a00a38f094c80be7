import { CharClass } from './classes.ts';
import type { Character } from './face.ts';

/** The least advance of a full-width mark, in em. */
const FULL = 0.9;
/** The blank half of a mark, and what one whose ink is centred gives on each side, in em. */
const HALF = 0.5;
const QUARTER = 0.25;
/** The least blank beside centred ink that a quarter may be taken of. */
const CENTRED = 0.3;

/** What the place before a mark and the place after it may take of its width, in em. */
export interface MarkBlanks {
  /** At a line's edge and of marks side by side: the blank half, or nothing. */
  readonly trimStart: number;
  readonly trimEnd: number;
  /** Inside a tight line. */
  readonly givesBefore: number;
  readonly givesAfter: number;
}

const NONE: MarkBlanks = { trimStart: 0, trimEnd: 0, givesBefore: 0, givesAfter: 0 };

/** Decided by the ink, not by the class: FandolFang's ？ is centred, and halving it makes ？” collide. */
export function markBlanks(charClass: number, { advance, blankLeft, blankRight }: Character): MarkBlanks {
  if (advance < FULL) return NONE;
  switch (charClass) {
    case CharClass.Opening:
      return {
        ...NONE,
        trimStart: halfOf(blankLeft),
        givesBefore: halfOf(blankLeft) || quarterOf(blankLeft),
      };
    case CharClass.Closing:
      return {
        ...NONE,
        trimEnd: halfOf(blankRight),
        givesAfter: halfOf(blankRight) || quarterOf(blankRight),
      };
    case CharClass.Joint:
      return { ...NONE, givesBefore: quarterOf(blankLeft), givesAfter: quarterOf(blankRight) };
    default:
      return NONE;
  }
}

const halfOf = (blank: number): number => (blank >= HALF ? HALF : 0);
const quarterOf = (blank: number): number => (blank >= CENTRED ? QUARTER : 0);
