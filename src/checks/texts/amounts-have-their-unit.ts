import type { Rule } from '../rule.ts';
import type { Paragraph } from './paragraphs.ts';
import { explained, paragraphs, sentencesOf } from './paragraphs.ts';

/**
 * N15: an amount of a budget has its unit, whole and once, and one sentence counts in one unit. Prices, standards and
 * amounts a head (单价100万元, 每人300元) may be in another.
 */
export const amountsHaveTheirUnit: Rule<'N15'> = {
  id: 'N15',
  refs: ['N15', 'D10'],
  check(budget, report) {
    const all = paragraphs(budget).filter(({ text }) => /\d/.test(text));
    const odd = new Set(oddOnes(all));
    for (const paragraph of all) {
      const found = faultIn(paragraph.text, odd.has(paragraph));
      if (found) report(paragraph.path, { kind: found.kind, words: found.words }, found);
    }
  },
  examples: {
    passing: (budget) =>
      explained(
        budget,
        '收入预算3,200.5万元，比2025年预算增加20万元；按每人每月300元的标准安排补助12万元，支出1、购置设备。',
      ),
    failing: (budget) => explained(budget, '收入预算3200.5万元，比2025年预算增加20.5。'),
  },
};

interface UnitFault {
  readonly kind: 'none' | 'half' | 'twice' | 'other';
  readonly words: string;
  readonly expected: string;
  readonly actual: string;
}

/** Words of a budget before an amount. 费 and 拨款 end the names of most of its figures. */
const BEFORE =
  '(?:预算(?:数|执行数)?|收入|支出|拨款|经费|费|资金|金额|货物|工程|服务|(?:预算(?:数|执行数)?)?(?:增加|减少)|安排|计划|共计|合计|执行数|单价|科目|项）”?)(?:为|了|约|共)?\\s*';
const AMOUNT = '(?<amount>\\d[\\d,]*(?:\\.\\d+)?)';

/** A mark of a list may follow the number of an item (支出1、购置), but not these. */
const IN_LIST = '(?<=\\.\\d+|预算(?:0|[2-9]\\d|\\d{3,}))(?=、)';
const NO_UNIT = new RegExp(`${BEFORE}${AMOUNT}(?:(?=[，。；）)]|（含）|$)|${IN_LIST})`);
const HALF_UNIT = new RegExp(`${BEFORE}${AMOUNT}(?<unit>万|亿)(?=[，。；、）)]|（含）|$)`);
const TWICE = /(?<amount>\d[\d,]*(?:\.\d+)?)(?<unit>万元元|万万元|元元|万元万元|元万元|万元万|亿元元)/;
const IN_YUAN = new RegExp(`${BEFORE}${AMOUNT}(?<unit>元)(?![/／每])`);
/** Prices and amounts a head, which are in 元 by nature. */
const OF_EACH = /[每均]|标准|单价|票价|元[/／]/;

/** An amount in 元 of ten thousand or more may be one: 812000元 is 81.2万元. A smaller one was meant in 万元. */
const SMALL = 10_000;

function inYuan(sentence: string): RegExpExecArray | null {
  const found = OF_EACH.test(sentence) ? null : IN_YUAN.exec(sentence);
  return found && Number(found.groups?.amount?.replaceAll(',', '')) < SMALL ? found : null;
}

/** The one paragraph of a chapter in 万元 that states a figure in 元, and a project's amount that is too small for 元. */
function oddOnes(all: readonly Paragraph[]): readonly Paragraph[] {
  const parts = ['narrative.explanation', 'narrative.otherMatters'];
  const odd = parts.flatMap((part) => {
    const own = all.filter((paragraph) => paragraph.part === part);
    const inYuanAlone = own.filter(({ text }) => sentencesOf(text).some(inYuan));
    return inYuanAlone.length === 1 && own.filter(({ text }) => /\d万元/.test(text)).length >= 2
      ? inYuanAlone
      : [];
  });
  const isInWan = all.some(({ part, text }) => part.startsWith('narrative.') && /\d万元/.test(text));
  const tooSmall = all.filter(
    ({ part, text }) => part.startsWith('narrative.projects') && YEARS_YUAN.test(text),
  );
  return [...odd, ...(isInWan ? tooSmall : [])];
}

/** A project's amount of a year in 元 that would be less than a thousand, or has a fraction like one in 万元: 2026年安排47.57元. */
const YEARS_YUAN =
  /\d{4}年(?:度|共|计划|拟|预算)*安排(?:预算|资金|经费)*(?:为|约|共)?(?<!\d)(?:\d{1,3}|\d,?\d{3}\.\d+|\d{1,3}\.\d+)元(?![/／每])/;

function faultIn(text: string, isOdd: boolean): UnitFault | undefined {
  const twice = TWICE.exec(text);
  if (twice) return fault('twice', twice, '万元');
  for (const sentence of sentencesOf(text)) {
    const unit = isOdd || /\d万元/.test(sentence) ? '万元' : '元';
    const none = NO_UNIT.exec(sentence);
    if (none && !isYearOrCount(none)) return fault('none', none, unit);
    const half = HALF_UNIT.exec(sentence);
    if (half) return fault('half', half, `${half.groups?.unit}元`);
    const yuan = unit === '万元' ? inYuan(sentence) : null;
    if (yuan) return fault('other', yuan, '万元');
  }
  return undefined;
}

const fault = (kind: UnitFault['kind'], { 0: words, groups }: RegExpExecArray, unit: string): UnitFault => ({
  kind,
  words,
  expected: `${groups?.amount}${unit}`,
  actual: `${groups?.amount}${groups?.unit ?? ''}`,
});

/** A year, or a small whole number that may count something: 人员增加3, 安排5. */
const isYearOrCount = ({ 0: words, groups }: RegExpExecArray): boolean =>
  /^20\d\d$/.test(groups?.amount ?? '') ||
  (/^[1-9]\d?$/.test(groups?.amount ?? '') &&
    /^(?:增加|减少|安排|计划|服务|工程|货物|共计|合计)/.test(words));
