import type { Severity } from '../../diagnostics/diagnostic.ts';
import { excerpt } from '../../model/scalar.ts';
import { sentencesOf } from './paragraphs.ts';

/** A year that cannot be meant, as it stands and as it should. */
export interface WrongYear {
  readonly year: number;
  readonly expected: string;
  readonly actual: string;
  readonly severity?: Severity;
}

interface Year {
  readonly value: number;
  /** The words before it, and what stands after it up to the next year. */
  readonly before: string;
  readonly after: string;
}

/** Titles, document numbers and names, whose years are their own. */
const QUOTED =
  /《[^《》]{0,200}》|〔[^〔〕]{0,20}〕|【[^【】]{0,20}】|“[^“”]{0,40}\d[^“”]{0,40}”|[（(]\d{4}[)）]/g;
const HISTORY = /决算|完成|结转|结余|自评|以来|以前|批复|立项|规划/;
/** What an amount leaves out is no history of it: 为2026年当年预算数，不含上年结转资金. */
const LEFT_OUT = /(?:不含|不包括|不包含)[^，。；]*(?:结转|结余)[^，。；]*/g;
const HEADING = /^[（(]?[一二三四五六七八九十]+[)）、.．]\s*(20\d\d)年(?=.{0,20}(?:情况|说明|安排|预算)$)/;

/** Words that tie a year to a budget; those of a sentence that states what the budget gives. */
const OF_BUDGET =
  /^度?[，,]?(?:本?(?:部门|单位)|我(?:部门|单位|局)|当年|年初)?(?:财政拨款)?(?:收入|支出|收支)?(?:预算|“三公”经费|机关运行经费|项目预算)/;
const STATES = /预算.{0,30}?(?:安排|编报|编制|[\d.,]+万?元)/;
const EXECUTED = /^度?(?:当年|全年)?(?:部门|单位)?预算执行数/;

/** The first wrong year of a paragraph about the budget of a year. */
export function wrongYear(text: string, year: number): WrongYear | undefined {
  const heading = Number(HEADING.exec(text)?.[1] ?? year);
  if (heading !== year) return wrong(heading, '', year);
  const plain = text.replace(QUOTED, (quoted) => '＊'.repeat(quoted.length)).replace(LEFT_OUT, '');
  for (const sentence of sentencesOf(plain)) {
    const found = wrongIn(sentence, year) ?? wrongDate(sentence, year);
    if (found) return found;
  }
  return undefined;
}

function wrongIn(sentence: string, year: number): WrongYear | undefined {
  const years = yearsIn(sentence);
  for (const each of years) {
    if (isBase(each)) continue;
    const { value, after } = each;
    if (EXECUTED.test(after)) {
      if (value !== year - 1) return wrong(value, after, year - 1);
      continue;
    }
    if (/执行数/.test(after) || HISTORY.test(after)) continue;
    if (value !== year && value !== year - 1 && OF_BUDGET.test(after)) return wrong(value, after, year);
    const isAlone = years.every((other) => other.value !== year);
    if (isAlone && !HISTORY.test(sentence) && (OF_BUDGET.test(after) || STATES.test(after)))
      return wrong(value, after, year);
  }
  return undefined;
}

const wrong = (value: number, after: string, expected: number): WrongYear => ({
  year: value,
  expected: `${expected}年`,
  actual: excerpt(`${value}年${after}`),
});

function yearsIn(sentence: string): readonly Year[] {
  const found = [...sentence.matchAll(/(?<!\d)(20\d\d)年(?!\d{1,2}月|底|末|初|以)/g)];
  return found.map((match, i) => ({
    value: Number(match[1]),
    before: sentence.slice(Math.max(0, match.index - 4), match.index),
    after: sentence.slice(match.index + match[0].length, found[i + 1]?.index),
  }));
}

/** A year that something is compared with, or up to which it is told. */
const isBase = ({ before }: Year): boolean => /(?:[比较与同和至到自从]|相比|截[至止]|于)\s*$/.test(before);

/**
 * A day up to which cars and assets are counted: of last year, or the end of the one before, or early this year. What
 * is to come is certainly wrong, what is long past is probably an old text.
 */
function wrongDate(sentence: string, year: number): WrongYear | undefined {
  const match = /截[至止]\s*(20\d\d)年(\d{1,2})月/.exec(sentence);
  if (!match || !/车辆|资产|设备|房屋/.test(sentence)) return undefined;
  const [said, month] = [Number(match[1]), Number(match[2])];
  if (said > year || (said === year && month >= 6)) return wrong(said, `${month}月`, year - 1);
  const isOld = said < year - 2 || (said === year - 2 && month < 12);
  return isOld ? { ...wrong(said, `${month}月`, year - 1), severity: 'warning' } : undefined;
}
