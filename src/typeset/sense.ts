import { BODIES, CONJUNCTIONS, PLACE_ENDINGS, WORDS } from './words.ts';

/** How much a line's end hurts the sense of a title (GB/T 9704-2012 §7.3.1: 回行时，要做到词意完整). No unit. */
const COST = {
  /** Between the parts of a title: after a body's name, before and after a year, before 关于. Worth a line. */
  part: -2,
  conjunction: 0.8,
  word: 1,
  /** Between two pairs of characters that no list has. */
  unsure: 2,
  afterConjunction: 2,
  /** Added inside the name of a body. */
  name: 3,
  insideWord: 14,
} as const;

/** What a title reads like: its characters in words. */
interface Word {
  readonly text: string;
  readonly kind: 'body' | 'place' | 'year' | 'conjunction' | 'word' | 'unsure' | 'other';
}

const LONGEST = Math.max(...[...WORDS, ...BODIES].map((word) => word.length));
const YEAR = /^(?:\d{4}|[〇零一二三四五六七八九]{4})(?:[-—～至]\d{4})?年度?/;
const WESTERN = /^[A-Za-z\d.,%+/-]+/;
const HAN = /\p{Script=Han}/u;

/** Cost of a line's end after each UTF-16 unit of a title. */
export function senseCosts(title: string): Float64Array {
  const costs = new Float64Array(title.length).fill(COST.insideWord);
  const words = wordsOf(title);
  const named = nameEnd(words);
  let at = 0;
  words.forEach((word, i) => {
    at += word.text.length;
    const next = words[i + 1];
    if (next) costs[at - 1] = costBetween(word, next, i, named);
  });
  return costs;
}

function costBetween(word: Word, next: Word, i: number, named: number): number {
  if (i === named) return COST.part;
  const cost = ownCost(word, next);
  return i < named ? cost + COST.name : cost;
}

function ownCost(word: Word, next: Word): number {
  if (word.kind === 'year' || next.kind === 'year' || next.text === '关于') return COST.part;
  if (next.kind === 'conjunction') return COST.conjunction;
  if (word.kind === 'conjunction') return COST.afterConjunction;
  if (word.kind === 'place') return COST.conjunction;
  // A body that another word makes longer: 委员会 of 委员会办公室.
  if (next.kind === 'body') return COST.unsure;
  return word.kind === 'unsure' && next.kind === 'unsure' ? COST.unsure : COST.word;
}

/** The last word of the name that a title begins with; -1 where it begins with none. */
function nameEnd(words: readonly Word[]): number {
  let end = -1;
  for (const [i, { kind, text }] of words.entries()) {
    if (kind === 'year' || text === '关于' || (kind === 'other' && !/[（）]/.test(text))) break;
    if (kind === 'body') end = i;
  }
  return end;
}

/** The words of a title: of all ways to read it the one with the fewest words and unknown characters. */
function wordsOf(title: string): readonly Word[] {
  const costs = new Float64Array(title.length + 1);
  const ends: Word[] = [];
  for (let at = title.length - 1; at >= 0; at--) {
    let best = Number.POSITIVE_INFINITY;
    for (const word of readings(title, at)) {
      const cost = (word.kind === 'unsure' ? 1.5 : 1) + (costs[at + word.text.length] as number);
      if (cost >= best) continue;
      best = cost;
      ends[at] = word;
    }
    costs[at] = best;
  }
  const words: Word[] = [];
  for (let at = 0; at < title.length; at += words.at(-1)?.text.length ?? 1) words.push(ends[at] as Word);
  return joinUnsure(words);
}

/** The words that may begin at a place, longest first; an unknown character is one. */
function readings(title: string, at: number): readonly Word[] {
  const rest = title.slice(at, at + LONGEST + 4);
  const year = YEAR.exec(rest)?.[0];
  if (year) return [{ text: year, kind: 'year' }];
  const western = WESTERN.exec(title.slice(at))?.[0];
  if (western) return [{ text: western, kind: 'other' }];
  const found: Word[] = [];
  for (let length = Math.min(LONGEST, rest.length); length > 0; length--) {
    const text = rest.slice(0, length);
    if (BODIES.has(text)) found.push({ text, kind: 'body' });
    else if (CONJUNCTIONS.has(text)) found.push({ text, kind: 'conjunction' });
    else if (WORDS.has(text)) found.push({ text, kind: 'word' });
  }
  const character = String.fromCodePoint(title.codePointAt(at) as number);
  return [...found, { text: character, kind: HAN.test(character) ? 'unsure' : 'other' }];
}

/** Unknown characters in a row are names: up to the ending of a place, or else in pairs, three at an odd end. */
function joinUnsure(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (let i = 0; i < words.length; ) {
    const run: string[] = [];
    for (; words[i]?.kind === 'unsure'; i++) run.push((words[i] as Word).text);
    joined.push(...pairsOf(run));
    if (i < words.length) joined.push(words[i++] as Word);
  }
  return joined;
}

function pairsOf(run: readonly string[]): readonly Word[] {
  const place = run.findIndex((character, i) => i > 0 && PLACE_ENDINGS.includes(character));
  if (place > 0) {
    const name: Word = { text: run.slice(0, place + 1).join(''), kind: 'place' };
    return [name, ...pairsOf(run.slice(place + 1))];
  }
  const words: Word[] = [];
  for (let at = 0; at < run.length; ) {
    const length = run.length - at === 3 ? 3 : 2;
    words.push({ text: run.slice(at, at + length).join(''), kind: 'unsure' });
    at += length;
  }
  return words;
}
