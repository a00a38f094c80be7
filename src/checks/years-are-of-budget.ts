import type { Paragraph } from './paragraphs.ts';
import { explained, paragraphs, sentencesOf } from './paragraphs.ts';
import type { Rule } from './rule.ts';

/**
 * D11: a sentence that speaks of this budget names its year; the years beside it are this one and the last. History,
 * dates, documents and bases of comparison (N10) are not judged.
 */
export const yearsAreOfBudget: Rule<'D11'> = {
  id: 'D11',
  refs: ['D11'],
  check(budget, report) {
    for (const paragraph of paragraphs(budget)) {
      if (!speaksOfBudget(paragraph)) continue;
      const wrong = wrongYear(paragraph.text, budget.year);
      if (wrong) report(paragraph.path, { year: wrong.year }, wrong.finding);
    }
  },
  examples: {
    passing: (budget) =>
      explained(
        budget,
        '2026年，本部门收入预算80万元，比2025年预算增加5万元。',
        '根据《关于编制2023年预算的通知》，2019年建成的泵站2025年当年预算执行数为3万元，2026年预算安排4万元。',
      ),
    failing: (budget) => explained(budget, '2025年，本部门收入预算80万元，比2025年预算增加5万元。'),
  },
};

/** Chapters that speak of this budget alone: the form's explanations, not duties, goals or projects of many years. */
const speaksOfBudget = ({ path }: Paragraph): boolean =>
  path[0] === 'otherMatters' ||
  (path[0] === 'narrative' && ['explanation', 'otherMatters'].includes(String(path[1])));

interface Year {
  readonly value: number;
  readonly text: string;
  /** What stands before it in the sentence, and after it up to the next year. */
  readonly before: string;
  readonly after: string;
}

const QUOTED = /《[^》]*》|〔[^〕]*〕|【[^】]*】|“[^”]*\d[^”]*”|[（(]\d{4}[)）]/g;
const HISTORY = /决算|完成|结转|结余|自评|以来|以前|批复|立项|规划/;

function wrongYear(text: string, year: number) {
  const finding = (of: Year, expected: string) => ({
    year: of.value,
    finding: { expected, actual: (of.text + of.after).slice(0, 24) },
  });
  const heading =
    /^[（(]?[一二三四五六七八九十]+[)）、.．]\s*(20\d\d)年(?=.{0,20}(?:情况|说明|安排|预算)$)/.exec(text);
  if (heading && Number(heading[1]) !== year)
    return { year: Number(heading[1]), finding: { expected: `${year}年`, actual: `${heading[1]}年` } };
  for (const sentence of sentencesOf(text.replace(QUOTED, (quoted) => '＊'.repeat(quoted.length)))) {
    const years = yearsIn(sentence);
    for (const each of years) {
      if (isBase(each)) continue;
      const { value, after } = each;
      const executed = /^度?(?:当年|全年)?(?:部门|单位)?预算执行数/.test(after);
      if (executed && value !== year - 1) return finding(each, `${year - 1}年`);
      if (executed || /执行数/.test(after) || HISTORY.test(after)) continue;
      if (value !== year && value !== year - 1 && OF_BUDGET.test(after)) return finding(each, `${year}年`);
      const isAlone = years.every((other) => other.value !== year);
      if (isAlone && !HISTORY.test(sentence) && (OF_BUDGET.test(after) || STATES.test(after)))
        return finding(each, `${year}年`);
    }
  }
  return undefined;
}

/** Words that tie a year to a budget; those of a sentence that states what the budget gives. */
const OF_BUDGET =
  /^度?[，,]?(?:本?(?:部门|单位)|我(?:部门|单位|局)|当年|年初)?(?:财政拨款)?(?:收入|支出|收支)?(?:预算|“三公”经费|机关运行经费|项目预算)/;
const STATES = /预算.{0,30}?(?:安排|编报|编制|[\d.,]+万?元)/;

function yearsIn(sentence: string): readonly Year[] {
  const found = [...sentence.matchAll(/(?<!\d)(20\d\d)年(?!\d{1,2}月|底|末|初|以)/g)];
  return found.map((match, i) => ({
    value: Number(match[1]),
    text: match[0],
    before: sentence.slice(0, match.index),
    after: sentence.slice(match.index + match[0].length, found[i + 1]?.index),
  }));
}

/** A year that something is compared with, or up to which it is told. */
const isBase = ({ before }: Year): boolean => /(?:[比较与同和至到自从]|相比|截[至止]|于)\s*$/.test(before);
