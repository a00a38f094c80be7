import type { Budget } from '../../model/schema.ts';
import type { Path, Rule } from '../rule.ts';
import { explained } from './paragraphs.ts';

/**
 * D21: paragraphs that are numbered run on by one: where （二） is followed by （四）, one is lost or two have been numbered
 * alike. A text that begins anew at one is another list. One finding a list.
 */
export const numbersRunOn: Rule<'D21'> = {
  id: 'D21',
  refs: ['D21', 'N22', 'N26'],
  check(budget, report) {
    for (const { path, texts } of chapters(budget))
      for (const { at, actual, expected } of gaps(texts))
        report([...path, at], { expected, actual }, { expected, actual });
  },
  examples: {
    passing: (budget) =>
      explained(budget, '一、收入', '（一）拨款', '（二）其他', '二、支出', '（一）基本', '（二）项目'),
    failing: (budget) => explained(budget, '一、收入', '（一）拨款', '（二）其他', '三、支出'),
  },
};

interface Chapter {
  readonly path: Path;
  readonly texts: readonly string[];
}

const chapters = ({ narrative, dutyTexts }: Budget): readonly Chapter[] => [
  { path: ['dutyTexts'], texts: dutyTexts },
  ...(['institutions', 'glossary', 'explanation', 'otherMatters'] as const).map((part) => ({
    path: ['narrative', part],
    texts: narrative[part],
  })),
  ...narrative.projects.map(({ paragraphs }, i) => ({
    path: ['narrative', 'projects', i, 'paragraphs'],
    texts: paragraphs,
  })),
];

const CHINESE = '一二三四五六七八九十';
/** Kinds of numbers at the beginning of a paragraph, the wider ones first: what is within them begins anew. */
const KINDS: readonly (readonly [kind: RegExp, inKind: (number: string) => string])[] = [
  [new RegExp(`^\\s*([${CHINESE}]{1,3})、`), (number) => `${number}、`],
  [new RegExp(`^\\s*[（(]([${CHINESE}]{1,3})[）)]`), (number) => `（${number}）`],
  [/^\s*(\d{1,2})[.、．](?!\d)/, (number) => `${number}.`],
  [/^\s*[（(](\d{1,2})[）)]/, (number) => `（${number}）`],
];

interface Gap {
  readonly at: number;
  readonly expected: string;
  readonly actual: string;
}

function gaps(texts: readonly string[]): readonly Gap[] {
  const last: (number | undefined)[] = [];
  const found: Gap[] = [...withoutFirst(texts)];
  for (const [at, text] of texts.entries()) {
    const kind = KINDS.findIndex(([pattern]) => pattern.test(text));
    if (kind < 0) continue;
    const [pattern, inKind] = KINDS[kind] as (typeof KINDS)[number];
    const actual = pattern.exec(text)?.[1] ?? '';
    const number = numberOf(actual);
    const before = last[kind];
    last.length = kind;
    last[kind] = number;
    if (before === undefined || number === 1 || number === before + 1) continue;
    const isSkipped = number === before + 2;
    const expected = /\d/.test(actual) ? String(before + 1) : inChinese(before + 1);
    if (isSkipped || number === before)
      found.push({ at, expected: inKind(expected), actual: inKind(actual) });
  }
  return found;
}

/** A text whose first number is two and that runs on to so many more. */
const FEWEST = 2;

/** The widest kind of numbers, or the one that the text begins with. */
function withoutFirst(texts: readonly string[]): readonly Gap[] {
  const first = texts.find((text) => KINDS.some(([pattern]) => pattern.test(text))) ?? '';
  return KINDS.filter(([pattern], i) => i === 0 || pattern.test(first)).flatMap(
    ([pattern, inKind]): readonly Gap[] => {
      const numbers = texts.flatMap((text) => pattern.exec(text)?.[1] ?? []);
      const runsOn = numbers.length > FEWEST && numbers.every((number, i) => numberOf(number) === i + 2);
      const [actual = ''] = numbers;
      const at = texts.findIndex((text) => pattern.test(text));
      return runsOn ? [{ at, expected: inKind(/\d/.test(actual) ? '1' : '一'), actual: inKind(actual) }] : [];
    },
  );
}

function numberOf(number: string): number {
  if (/\d/.test(number)) return Number(number);
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number];
  const digit = (text = '') => (text === '' ? 0 : CHINESE.indexOf(text) + 1);
  return (number.includes('十') ? 10 * (digit(tens) || 1) : 0) + digit(ones);
}

function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (value: number) => (value === 0 ? '' : (CHINESE[value - 1] ?? ''));
  return tens === 0 ? digit(ones) : `${tens > 1 ? digit(tens) : ''}十${digit(ones)}`;
}
