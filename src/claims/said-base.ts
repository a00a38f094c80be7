import type { Base } from './claim.ts';
import { plainText } from './plain-text.ts';

const YEAR = /((?:19|20|21)\d{2}) ?年度?|上一?年度?|去年|前一年/g;

/** What a clause without a name of its own says its amount is of: 2025年当年预算执行数. `at` is its place. */
export function saidBase(clause: string, at: number): Base {
  const plain = plainText(clause);
  const found = [...plain.matchAll(YEAR)].at(-1);
  const from = found?.index ?? plain.length - plain.trimStart().length;
  const text = clause.slice(from).replace(/[\s为是:：]*$/, '');
  const kind = kindOf(text);
  return {
    ...{ start: at + from, end: at + from + text.length, text, words: found?.[0] ?? '' },
    ...(found?.[1] === undefined ? {} : { year: Number(found[1]) }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** Which of the three figures of a year is meant; 预算执行数 is one of execution. */
export function kindOf(words: string): Base['kind'] {
  if (words.includes('执行')) return 'execution';
  if (words.includes('决算')) return 'final';
  return words.includes('预算') ? 'budget' : undefined;
}
