import type { Rule } from '../rule.ts';
import { explained, paragraphs } from './paragraphs.ts';

/**
 * N29: a count or an area that is stated with its parts is their sum, where the parts are all there are: 地上 and 地下,
 * 计容 and 不计容, 男 and 女, or the last of them 其他. 其中 alone may name some of many. One finding a paragraph.
 */
export const partsAddUp: Rule<'N29'> = {
  id: 'N29',
  refs: ['N29', 'D18'],
  check(budget, report) {
    for (const { path, text } of paragraphs(budget)) {
      const found = text.includes('其中') ? sumFault(text.replace(/[,\s]/g, '')) : undefined;
      if (found) report(path, { words: found.words }, found);
    }
  },
  examples: {
    passing: (budget) =>
      explained(
        budget,
        '建筑面积900平方米（其中地上600平方米，地下300平方米），在职120人（其中党员30人，团员20人）。',
      ),
    failing: (budget) => explained(budget, '建筑面积900平方米（其中地上600平方米，地下200平方米）。'),
  },
};

interface SumFault {
  readonly words: string;
  readonly expected: string;
  readonly actual: string;
}

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const UNIT = '(平方米|平方公里|公里|米|亩|人|名|个|家|所|套|台|件|户|处)';
/** A total, and at once in brackets or after a comma its parts. */
const TOTAL = new RegExp(
  `(?<!约为?)(?<![\\d.])${NUMBER}${UNIT}(?=[（(]其中[：:]?([^（）()]{0,200})[）)]|，其中[：:]?([^（）()。；]{0,200}))`,
  'g',
);
const PART = new RegExp(`^(.*?)(?:面积)?(?:约?为)?${NUMBER}${UNIT}$`);

/** Words that are all there are; each pair, or the last part 其他. */
const WHOLE: readonly (readonly [RegExp, RegExp])[] = [
  [/地上/, /地下/],
  [/^计容/, /不计容/],
  [/男/, /女/],
  [/^(?!非)/, /^非/],
  [/新建/, /改建|扩建/],
  [/室内/, /室外/],
];

function sumFault(text: string): SumFault | undefined {
  for (const [words, total = '', unit, inBrackets, after] of text.matchAll(TOTAL)) {
    const parts = (inBrackets ?? after ?? '')
      .split(/[，、；]|和/)
      .filter(Boolean)
      .map((part) => PART.exec(part));
    if (parts.length < 2 || !parts.every((part) => part?.[3] === unit)) continue;
    const names = parts.map((part) => part?.[1] ?? '');
    if (!areAll(names)) continue;
    const sum = parts.reduce((all, part) => all + thousandths(part?.[2] ?? ''), 0);
    if (sum !== thousandths(total))
      return {
        words: `${words}，其中${inBrackets ?? after}`,
        expected: `${spoken(sum)}${unit}`,
        actual: `${total}${unit}`,
      };
  }
  return undefined;
}

const areAll = (names: readonly string[]): boolean =>
  /^其[他它]/.test(names[names.length - 1] ?? '') ||
  (names.length === 2 &&
    WHOLE.some(([one, other]) => one.test(names[0] ?? '') && other.test(names[1] ?? '')));

/** A figure in thousandths, exactly. */
function thousandths(figure: string): number {
  const [whole = '', rest = ''] = figure.split('.');
  return Number(whole + rest.slice(0, 3).padEnd(3, '0'));
}

const spoken = (value: number): string => String(value / 1000);
