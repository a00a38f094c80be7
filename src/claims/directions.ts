import type { Direction, DirectionWord } from './claim.ts';
import { plainText } from './plain-text.ts';

const WORDS: Readonly<Record<Direction, string>> = {
  up: '增加|增长|增多|上升|提高|上涨|上浮|上调|调增|扩大',
  down: '减少|下降|降低|下浮|下调|调减|缩减|压减|削减|回落',
  same: '持平|没有变化|无变化|未发生变化|没有增减|无增减变化|无增减变动|无增减|未增减|一致|不变|未变|相同|相等',
};

/** A word of direction, for expressions made of it. */
export const DIRECTION = `(?:${Object.values(WORDS).join('|')})`;

/** A word that says that nothing changed. */
export const SAME = `(?:${WORDS.same})`;

const DIRECTIONS = new Map(
  (Object.entries(WORDS) as [Direction, string][]).flatMap(([direction, words]) =>
    words.split('|').map((word) => [word, direction] as const),
  ),
);

/** Where a word of `DIRECTION` goes; words with their measure (增幅, 降幅) too. */
export const directionOf = (word: string): Direction =>
  DIRECTIONS.get(word) ?? (word.startsWith('降') || word.startsWith('下') ? 'down' : 'up');

/** Every word of direction, in order: what a reason says of where things went. */
export const readDirections = (text: string): readonly DirectionWord[] =>
  [...plainText(text).matchAll(new RegExp(DIRECTION, 'g'))].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: text.slice(index, index + word.length),
    direction: directionOf(word),
  }));
