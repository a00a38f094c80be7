import type { Budget } from '../../model/schema.ts';
import type { Report } from '../rule.ts';
import { explainedItems } from './explained-items.ts';

/** One of the matters that a department explains beside its tables. */
interface Matter {
  readonly name: string;
  readonly words: RegExp;
  /** Paragraphs that tell of it something else than what is asked for. */
  readonly aside?: RegExp;
}

/** 财预〔2016〕143号 and article 14 of the law, in the order of the bureaus' forms. */
const MATTERS: readonly Matter[] = [
  { name: '“三公”经费', words: /三公/ },
  { name: '机关运行经费', words: /机关运行/ },
  { name: '政府采购预算', words: /政府采购/, aside: /^[^，。；]*(?:中小|小微|小型|微型)/ },
  { name: '绩效目标设置情况', words: /绩效/ },
  { name: '国有资产占有使用情况', words: /国有资产|车辆/, aside: /^[^，。；]*(?:购置|购买)/ },
];

/** So many of the matters have to be told of for one that is not to be missing. */
const NEARLY_ALL = MATTERS.length - 1;

/** A text with so many headings is of the form that asks for all of them. */
const FEWEST = 3;

/** So many items of subjects are an explanation of the whole budget. */
const ITEMS = 3;

/** Income where expenditure and its items are told of, or expenditure where income is. */
export function checkBothSides(budget: Budget, report: Report<'N26'>): void {
  if (explainedItems(budget).filter(({ names }) => names.length > 1).length < ITEMS) return;
  const told = budget.narrative.explanation.join('\n');
  const sides = [/收入预算|收入总|收入合计/, /支出预算(?!按)|支出总|支出合计/].map((words) =>
    words.test(told),
  );
  const heading = sides[0] ? '支出预算' : '收入预算';
  if (sides[0] === sides[1]) return;
  const details = { expected: `${heading}…万元`, actual: '' };
  report(['narrative', 'explanation', 0], { heading, kind: 'missing' }, details);
}

/**
 * The part of N26 that reads 其他相关情况说明, where a department gives it: no matter of the five is left out, nor what is
 * asked for under its heading, nor any of the figures of “三公”经费.
 */
export function checkMissingMatters({ narrative, threePublic }: Budget, report: Report<'N26'>): void {
  const { otherMatters: all } = narrative;
  const missing = (heading: string, at: number): void => {
    const path = ['narrative', 'otherMatters', Math.max(0, at)];
    report(path, { heading, kind: 'missing' }, { expected: heading, actual: '' });
  };
  const isForm = all.filter((text) => HEADING.test(text)).length >= FEWEST;
  const isTold = ({ words }: Matter): boolean =>
    [...all, ...narrative.explanation].some((text) => words.test(text));
  const isNearlyAll = isForm && MATTERS.filter(isTold).length >= NEARLY_ALL;
  for (const matter of MATTERS) {
    const at = all.findIndex((text) => HEADING.test(text) && matter.words.test(text));
    const heading = all[at];
    const body = bodyOf(all, at);
    if (heading === undefined) {
      if (isNearlyAll && (!isTold(matter) || isHeadless(matter, all))) missing(matter.name, at);
    } else if (body.length === 0) {
      const found = { expected: `${heading}……`, actual: heading };
      report(['narrative', 'otherMatters', at], { heading, kind: 'empty' }, found);
    } else if (body.every((text) => matter.aside?.test(text))) missing(matter.name, at);
  }
  const at = all.findIndex((text) => HEADING.test(text) && /三公/.test(text));
  if (at < 0) return;
  const hasVehicles =
    (threePublic.vehicles?.purchase.amount ?? 0) + (threePublic.vehicles?.running.amount ?? 0) > 0;
  for (const name of missingFigures(all.join('\n'), hasVehicles)) missing(name, at);
}

/** A sentence that says itself that there is nothing, or where it stands, is no heading. */
const HEADING =
  /^\s*[一二三四五六七八九十]{1,3}、(?!.*(?:见附|详见|无|没有|未|不涉及|为空|\d元|万元))[^，。；]{2,30}$/;

const NUMBERED = /^\s*[一二三四五六七八九十]{1,3}、/;

/** Whether it alone has no heading nor a sentence in place of it, and is the last, so that no number shows that one is lost. */
const isHeadless = (matter: Matter, all: readonly string[]): boolean =>
  matter === MATTERS[MATTERS.length - 1] &&
  !all.some((text) => NUMBERED.test(text) && matter.words.test(text)) &&
  MATTERS.every(
    (other) => other === matter || all.some((text) => HEADING.test(text) && other.words.test(text)),
  );

/** What stands between a heading and the next. */
function bodyOf(all: readonly string[], at: number): readonly string[] {
  const rest = all.slice(at + 1);
  const next = rest.findIndex((text) => HEADING.test(text));
  return next < 0 ? rest : rest.slice(0, next);
}

/** The figures of “三公”经费, and how they are told of: with an amount, or in words that there is none. */
const FIGURES: readonly (readonly [name: string, words: RegExp])[] = [
  [
    '“三公”经费合计',
    /三公[”"]?经费[^。；\n]{0,30}?(?:\d|持平|无|未|没有|零)|(?:无|没有|未安排)[^。；\n]{0,12}三公/,
  ],
  ['因公出国（境）费', /因公出国/],
  ['公务用车购置及运行费', /(?:公务用?车|公车)(?:购置|运行)/],
  ['公务接待费', /公务接待/],
];
const BOTH_COSTS = /购置[及和与、]运行/g;

/** The figures that are not told of, where at least two are: a text that tells one sum alone has another form. */
function missingFigures(text: string, hasVehicles: boolean): readonly string[] {
  const untold = FIGURES.filter(([, words]) => !words.test(text)).map(([name]) => name);
  if (FIGURES.length - untold.length < 2) return [];
  const parts = text.replace(BOTH_COSTS, '');
  const isSplit = /购置(?:费|经费|支出|预算)/.test(parts) && /运行(?:维护)?(?:费|经费|支出|预算)/.test(parts);
  return hasVehicles && untold.length === 0 && !isSplit ? ['公务用车购置费、公务用车运行费'] : untold;
}
