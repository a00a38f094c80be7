/**
 * The one table of character classes, and what may happen between two of them.
 *
 * Sources: 《中文排版需求》 (W3C clreq) on marks at line edges, on the gap between Han and Western text, on adjacent
 * marks and on what gives first; GB/T 15834-2011 §5.1 (place of marks; …… and —— are not cut, a connector begins no
 * line); JLREQ on where a line may be spread; GB/T 15835-2011 on numbers. Narrower than UAX #14, which cuts numbers
 * from their signs and lets — and ～ begin a line. What is longer than two characters stands in `keep.ts`.
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
  /** Half-width brackets: as the full-width ones, and not cut from the Western word that they touch. */
  NarrowOpening: 12,
  NarrowClosing: 13,
  /** Full-width digits and letters: words and numbers like the narrow ones, with no gap to Han. */
  Wide: 14,
  /** 々 ー and small kana, variation selectors: belong to the character before. */
  Attached: 15,
  /** No-break space, word joiner: no line ends on either side. */
  Glue: 16,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

const C = CharClass;
const COUNT = 17;

const MEMBERS: readonly (readonly [CharClass, string])[] = [
  [C.Opening, '（“‘《〈「『【〔〖〘〚｛［｢〝«‹｟'],
  [C.Closing, '。，、；：？！）”’》〉」』】〕〗〙〛｝］｣〞〟»›｠｡､‼⁇⁈⁉'],
  [C.NarrowOpening, '([{'],
  [C.NarrowClosing, ')]}!?;'],
  [C.Digit, '0123456789'],
  [C.Wide, '０１２３４５６７８９'],
  [C.Space, ' \u3000\u2002\u2003\u2009\u200b'],
  [C.Dash, '—―…⋯⸺'],
  [C.Joint, '·•・‧～~〜∼'],
  [C.Postfix, '%％‰‱℃℉°º′″¢￠㎡㎥㎜㎝㎞㎎㎏㏄㎖Ω'],
  [C.Prefix, '¥￥$＄£￡€₩±∓＋－−+≥≤≧≦≈≠≡＞＜＝><=№＃§∠⊥'],
  [C.Infix, '.,:-/–‐‑×÷⁄．／'],
  [C.Attached, '々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ'],
  [C.Glue, '\u00a0\u202f\u2060\ufeff'],
  [C.Break, '\n'],
];

const RANGES: readonly (readonly [CharClass, number, number])[] = [
  // Latin, Greek and Cyrillic letters with their combining marks; the other marks among them are listed above.
  [C.Latin, 0x21, 0x52f],
  [C.Latin, 0x1e00, 0x1fff],
  // Roman numerals.
  [C.Latin, 0x2160, 0x217f],
  [C.Wide, 0xff21, 0xff3a],
  [C.Wide, 0xff41, 0xff5a],
  [C.Attached, 0x20d0, 0x20ff],
  [C.Attached, 0xfe00, 0xfe0f],
];

const table = makeTable();

function makeTable(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const [charClass, from, to] of RANGES) classes.fill(charClass, from, to + 1);
  for (const [charClass, members] of MEMBERS) {
    for (const character of members) classes[character.codePointAt(0) as number] = charClass;
  }
  return classes;
}

/** The class of a code point. Everything beyond the basic plane is set like Han. */
export const classOf = (codePoint: number): CharClass => (table[codePoint] ?? C.Han) as CharClass;

const set = (...classes: readonly CharClass[]) => {
  const members = new Set<CharClass>(classes);
  return (c: CharClass): boolean => members.has(c);
};

const neverFirst = set(
  ...[C.Closing, C.NarrowClosing, C.Dash, C.Joint, C.Postfix, C.Infix],
  ...[C.Space, C.Break, C.Attached, C.Glue],
);
const neverLast = set(C.Opening, C.NarrowOpening, C.Prefix, C.Glue);
const western = set(C.Latin, C.Digit, C.Infix, C.Wide);
const word = set(C.Latin, C.Digit);
const fullWidth = set(C.Han, C.Attached);
const wideMark = set(C.Opening, C.Closing);

function breakRule(a: CharClass, b: CharClass): boolean {
  if (neverFirst(b) || neverLast(a)) return false;
  if (a === C.Space) return true;
  if (western(a) && (western(b) || b === C.Prefix || b === C.NarrowOpening)) return false;
  return !((a === C.Postfix || a === C.NarrowClosing) && western(b));
}

const gapRule = (a: CharClass, b: CharClass): boolean =>
  (fullWidth(a) && word(b)) || (word(a) && fullWidth(b));

/**
 * Where a line may be spread: evenly wherever it may end (clreq: 平均拉大字距), before the marks that belong to a Han
 * character too, but not between two full-width marks, nor beside what joins two Western words or numbers.
 */
function spreadRule(a: CharClass, b: CharClass): boolean {
  if (fullWidth(a) && fullWidth(b)) return b === C.Han;
  if (fullWidth(a) && (b === C.Closing || b === C.Dash || b === C.Joint)) return true;
  if ((a === C.Opening || a === C.Joint) && b === C.Han) return true;
  return breakRule(a, b) && a !== C.Joint && a !== C.Infix && !(wideMark(a) && wideMark(b));
}

function betweenWordsRule(a: CharClass, b: CharClass): boolean {
  if (western(a) && (b === C.Prefix || b === C.NarrowOpening)) return true;
  if (!western(b) || b === C.Infix) return false;
  if (a === C.Postfix || a === C.NarrowClosing || (a === C.Infix && b === C.Latin)) return true;
  return (
    (a === C.Digit && b === C.Latin) || (western(a) && a !== C.Infix && (a === C.Wide) !== (b === C.Wide))
  );
}

const pairs = (rule: (a: CharClass, b: CharClass) => boolean): Uint8Array =>
  Uint8Array.from({ length: COUNT * COUNT }, (_, i) =>
    rule(Math.floor(i / COUNT) as CharClass, (i % COUNT) as CharClass) ? 1 : 0,
  );

const BREAKS = pairs(breakRule);
const GAPS = pairs(gapRule);
const SPREADS = pairs(spreadRule);
const BETWEEN_WORDS = pairs(betweenWordsRule);

/** Whether a line may end between characters of these classes. */
export const mayBreak = (a: number, b: number): boolean => BREAKS[a * COUNT + b] === 1;

/** Whether a quarter-em gap parts these classes: Han beside letters and digits, never beside marks. */
export const hasGap = (a: number, b: number): boolean => GAPS[a * COUNT + b] === 1;

/** Whether a justified line may be spread between these classes. */
export const maySpread = (a: number, b: number): boolean => SPREADS[a * COUNT + b] === 1;

/** Whether a class is a full-width mark, whose blank half may give way. */
export const isWideMark = (c: number): boolean => c === C.Opening || c === C.Closing;

/** Whether a class hangs over the margin at a line's end. */
export const isHanging = (c: number): boolean => c === C.Space || c === C.Break;

/** Whether a class at the end of a paragraph does not count as a character of its last line. */
export const isTrailing = (c: number): boolean => c === C.Closing || c === C.NarrowClosing || isHanging(c);

/** Whether a class stands in Western words and numbers. */
export const isWestern = (c: number): boolean => western(c as CharClass);

/** Whether a Western word or number ends between classes that are not parted otherwise: 95%|30, 55|km, e-|mail. */
export const isBetweenWords = (a: number, b: number): boolean => BETWEEN_WORDS[a * COUNT + b] === 1;
