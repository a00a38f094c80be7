import { readYears } from '../../claims/read-years.ts';
import { excerpt } from '../../model/scalar.ts';
import type { Budget } from '../../model/schema.ts';
import type { Path } from '../rule.ts';
import type { Paragraph } from './paragraphs.ts';
import { paragraphs } from './paragraphs.ts';
import type { WrongYear } from './wrong-year.ts';

/** A year in words that a clerk types, which they can hardly mean. */
export interface TypedYear {
  readonly path: Path;
  readonly found: WrongYear;
}

/**
 * Years of reasons and purposes that are of neither this budget nor the last, and years anywhere that no plan and no
 * history reaches. What has begun, been agreed or is to be settled from earlier years may be named.
 */
export const typedYears = (budget: Budget, year: number): readonly TypedYear[] =>
  paragraphs(budget).flatMap((paragraph): readonly TypedYear[] => {
    if (!/\d{4}/.test(paragraph.text)) return [];
    const found = farYear(paragraph.text, year) ?? yearOfOther(paragraph, year);
    return found ? [{ path: paragraph.path, found }] : [];
  });

/** So far ahead a plan may reach. */
const FARTHEST = 10;
const EARLIEST = 1900;
const QUOTED = /《[^《》]{0,200}》|〔[^〔〕]{0,20}〕|【[^【】]{0,20}】/g;

function farYear(text: string, year: number): WrongYear | undefined {
  const plain = text.replace(QUOTED, (quoted) => '＊'.repeat(quoted.length));
  for (const { 0: words, 1: digits, index } of plain.matchAll(/(?<![\d.,])(\d{4})\s?年/g)) {
    const said = Number(digits);
    if (said <= year + FARTHEST && said >= EARLIEST) continue;
    return wrong(said, `${words}${plain.slice(index + words.length, index + words.length + 8)}`, year);
  }
  return undefined;
}

const SAID = /(?:主要原因(?:是|为)|主要用于)[：:]?([^。]+)/g;
/** Words of what began before and goes on, or is still to be settled. */
const BEFORE =
  /合同|签订|立项|批复|批准|建成|启动|开工|开始|规划|尾款|结算|决算|质保|验收|审计|审价|遗留|结转|普查|计划|《|期间/;

function yearOfOther(paragraph: Paragraph, year: number): WrongYear | undefined {
  for (const text of reasonsAndPurposes(paragraph))
    for (const clause of text.split(/[，,；;]/))
      for (const { year: said, isReference, start } of readYears(clause)) {
        const meant = meantInstead(clause, said, year);
        if (meant !== undefined) return wrong(said, clause.slice(start), meant);
        if (isReference || said === year || said === year - 1) continue;
        if (said < year && BEFORE.test(clause)) continue;
        return wrong(said, clause.slice(start), said > year ? year : year - 1);
      }
  return undefined;
}

/** What is over by the time that a budget is made is not of its year; what ends then is not of the last. */
function meantInstead(clause: string, said: number, year: number): number | undefined {
  if (said === year && /已(?:经|全部|基本)*(?:完成|结束|建成|完工|到期)/.test(clause)) return year - 1;
  if (said === year && /今年(?:度|起)?不再/.test(clause)) return year - 1;
  return said === year - 1 && /不再(?:安排|发生|实施|列支|支付)/.test(clause) && !/今年/.test(clause)
    ? year
    : undefined;
}

function reasonsAndPurposes({ path, text, part }: Paragraph): readonly string[] {
  const last = path[path.length - 1];
  if (last === 'reason' || last === 'purpose') return [text];
  if (part !== 'narrative.explanation' && part !== 'narrative.otherMatters') return [];
  return [...text.matchAll(SAID)].map(([, said = '']) => said);
}

const wrong = (year: number, words: string, expected: number): WrongYear => ({
  year,
  expected: `${expected}年`,
  actual: excerpt(words),
  severity: 'warning',
});
