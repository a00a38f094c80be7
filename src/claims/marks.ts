import { matchedBrackets } from './brackets.ts';
import type { Span } from './claim.ts';

/** A mark that parts what is said. Brackets and quotation marks only where they have their partner. */
export interface Mark extends Span {
  readonly kind: 'stop' | 'line' | 'semicolon' | 'comma' | 'colon' | 'open' | 'close';
}

const KINDS: Readonly<Record<string, Mark['kind']>> = {
  '。': 'stop',
  '!': 'stop',
  '?': 'stop',
  '\n': 'line',
  ';': 'semicolon',
  '，': 'comma',
  ',': 'comma',
  ':': 'colon',
};

/** The marks of a plain text, in order; a comma or colon between digits belongs to their number. */
export function readMarks(plain: string): readonly Mark[] {
  const marks = [...plain.matchAll(/[。!?\n;，,:]/g)]
    .filter(({ index, 0: mark }) => !'，,:'.includes(mark) || !isInNumber(plain, index, mark))
    .map(({ index, 0: mark }): Mark => ({ start: index, end: index + 1, kind: KINDS[mark] ?? 'comma' }));
  const brackets = matchedBrackets(plain).flatMap(({ start, end }): Mark[] => [
    { start, end: start + 1, kind: 'open' },
    { start: end - 1, end, kind: 'close' },
  ]);
  return [...marks, ...brackets].sort((a, b) => a.start - b.start);
}

const isInNumber = (plain: string, at: number, mark: string): boolean =>
  /\d/.test(plain[at - 1] ?? '') &&
  (mark === ':' ? /\d/ : /^\d{3}(?!\d)/).test(plain.slice(at + 1, at + 5)) &&
  (mark === ':' || !/\d{4}/.test(plain.slice(Math.max(0, at - 4), at)));
