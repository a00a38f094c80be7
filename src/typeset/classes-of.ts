import { CharClass, classOf, isWestern } from './classes.ts';

const QUOTATION = 0x22;
const HYPHEN = 0x2d;
const PLUS = 0x2b;

/**
 * Straight quotation marks open and close by turns; a hyphen before a number and after no other is its sign; the plus
 * of C++ is a letter.
 */
export function classesOf(codePoints: readonly number[]): Uint8Array {
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
