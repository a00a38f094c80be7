/**
 * The one table of character classes, and what may happen between two of them.
 *
 * Sources: 《中文排版需求》 (W3C clreq) on marks at line edges, on the gap between Han and Western text and on
 * adjacent marks; GB/T 15834-2011 §5.1 (place of marks; …… and —— are not cut); JLREQ on where a line may be
 * spread. Narrower than UAX #14, which cuts numbers from their signs and lets — and ～ begin a line.
 */
export const CharClass = {
  /** Han characters and all that behave like them. */
  Han: 0,
  /** Opening brackets and quotation marks: none ends a line. */
  Opening: 1,
  /** Closing brackets, quotation marks, commas and stops: none begins a line. */
  Closing: 2,
  Latin: 3,
  Digit: 4,
  Space: 5,
  /** — …: two of them are one mark, never cut, never first in a line. */
  Dash: 6,
  /** · ～ between two words: never first in a line. */
  Joint: 7,
  /** % ‰ ℃: stay with the number before. */
  Postfix: 8,
  /** ¥ ≥ ±: stay with the number after. */
  Prefix: 9,
  /** . , : - / inside numbers and words. */
  Infix: 10,
  /** A forced end of line; never set. */
  Break: 11,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

const C = CharClass;
const COUNT = 12;

const MEMBERS: readonly (readonly [CharClass, string])[] = [
  [C.Opening, '（“‘《〈「『【〔〖｛［([{'],
  [C.Closing, '。，、；：？！）”’》〉」』】〕〗｝］)]}!?;'],
  [C.Digit, '0123456789０１２３４５６７８９'],
  [C.Space, ' \u00a0\u3000'],
  [C.Dash, '—―…⋯'],
  [C.Joint, '·•・～~〜'],
  [C.Postfix, '%％‰℃°′″¢'],
  [C.Prefix, '¥￥$＄£€±＋－−+≥≤≈＞＜＝><=№'],
  [C.Infix, '.,:-/–．'],
  [C.Break, '\n'],
];

const table = makeTable();

function makeTable(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  // Latin, Greek and Cyrillic letters; the marks among them are listed above.
  classes.fill(C.Latin, 0x21, 0x530);
  for (const [charClass, members] of MEMBERS) {
    for (const character of members) classes[character.codePointAt(0) as number] = charClass;
  }
  return classes;
}

/** The class of a code point. Everything beyond the basic plane is set like Han. */
export const classOf = (codePoint: number): CharClass => (table[codePoint] ?? C.Han) as CharClass;

const western = (c: CharClass): boolean => c === C.Latin || c === C.Digit || c === C.Infix;

function breakRule(a: CharClass, b: CharClass): boolean {
  if (b === C.Closing || b === C.Dash || b === C.Joint || b === C.Postfix || b === C.Infix) return false;
  if (b === C.Space || b === C.Break) return false;
  if (a === C.Opening || a === C.Prefix) return false;
  if (a === C.Space) return true;
  if (western(a) && (western(b) || b === C.Prefix)) return false;
  return !(a === C.Postfix && western(b));
}

function gapRule(a: CharClass, b: CharClass): boolean {
  const word = (c: CharClass) => c === C.Latin || c === C.Digit;
  return (a === C.Han && word(b)) || (word(a) && b === C.Han);
}

const pairs = (rule: (a: CharClass, b: CharClass) => boolean): Uint8Array =>
  Uint8Array.from({ length: COUNT * COUNT }, (_, i) =>
    rule(Math.floor(i / COUNT) as CharClass, (i % COUNT) as CharClass) ? 1 : 0,
  );

const BREAKS = pairs(breakRule);
const GAPS = pairs(gapRule);

/** Whether a line may end between characters of these classes. */
export const mayBreak = (a: CharClass, b: CharClass): boolean => BREAKS[a * COUNT + b] === 1;

/** Whether a quarter-em gap parts these classes: Han beside letters and digits, never beside marks. */
export const hasGap = (a: CharClass, b: CharClass): boolean => GAPS[a * COUNT + b] === 1;
