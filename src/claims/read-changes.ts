import type { Base, Change, SaidAmount, SaidRate } from './claim.ts';
import { DIRECTION, directionOf, SAME } from './directions.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';
import { amountsOf } from './read-amounts.ts';
import { ratesOf } from './read-rates.ts';
import { kindOf } from './said-base.ts';

const LAST_YEAR = '上一?年(?:度)?|去年(?:度)?|前一年(?:度)?';

/** What a comparison begins with: 比2025年, 与上年, 较2024年度, 同比. */
export const COMPARING = `(?:[比较与同和](?:本|我)?(?:部门|单位)? ?(?:(?:19|20|21)\\d{2} ?年(?:度)?|${LAST_YEAR})|同比)`;

/** What stands between the base and the direction: no mark, but for the comma of 相比， and 预算数，. */
const GAP =
  '[^。;!?，\\n]{0,40}?(?:(?:相比|比较|相较|对比|(?<=[年度数算行])) ?[，,])? ?(?:有所|略有|略|基本|保持|均|共|各|总体|大幅|适当)?';

/** A second word of direction: 增加（减少）, 增加持平. */
const also = (form: string): string =>
  `(?: ?[(/或、] ?(?<${form}InBrackets>${DIRECTION}) ?\\)?|(?<${form}Also>${DIRECTION}))?`;

/** 比2025年预算执行数减少; 无变化 as a clause of its own; a direction that goes on to a number: 增加5万元, 增幅为3%. */
const CHANGE = new RegExp(
  `(?:(?<comparing>[比较与同和](?:本|我)?(?:部门|单位)? ?)(?<year>(?<digits>(?:19|20|21)\\d{2}) ?年(?:度)?|${LAST_YEAR})(?<gap>${GAP})|(?<same>同比) ?)(?<based>${DIRECTION})${also('based')}` +
    `|(?<=[，,。;] ?(?:基本|保持|总体)?)(?<alone>${SAME})(?= ?(?:[，,。;\\n]|$))` +
    `|(?<bare>${DIRECTION}|增幅|降幅)${also('bare')}(?=(?:[了额数率为约共: ]|幅度|比例){0,4}-?\\d)`,
  'g',
);
const TO_NUMBER = /(?:[了额数率为约共: ]|幅度|比例){0,4}/y;
const GOES_ON = new RegExp(
  ` ?[，,、(]? ?(?:即|同比|环比)?(${DIRECTION}|增幅|降幅|幅度)(?: ?[(/或、]? ?${DIRECTION} ?\\)?)?(?:[了额率为达约: ]|幅度){0,3}(?=-?\\d)`,
  'y',
);

/** Every change of an amount, in order: against a base, or with its own amount or rate. */
export function readChanges(text: string): readonly Change[] {
  const paragraph = paragraphOf(text);
  return changesOf(paragraph, amountsOf(paragraph));
}

export function changesOf(paragraph: Paragraph, saidAmounts: readonly SaidAmount[]): readonly Change[] {
  const { text, plain } = paragraph;
  const amounts = byStart(saidAmounts);
  const rates = byStart(ratesOf(paragraph));
  let done = 0;
  return [...plain.matchAll(CHANGE)].flatMap(({ 0: whole, index: start, groups = {} }) => {
    const { comparing = '', year = '', digits, gap = '', same, based, alone, bare } = groups;
    const word = based ?? alone ?? bare ?? '';
    const measured = measuresAt(start + whole.length, word, plain, amounts, rates);
    if (start < done || (bare !== undefined && !measured.amount && !measured.rate)) return [];
    const struckOut = optionAt(measured.end, plain);
    done = struckOut?.end ?? measured.end;
    const base =
      based === undefined
        ? undefined
        : baseOf(text, start + comparing.length, same ?? year, digits, gap, amounts);
    const also =
      groups.basedInBrackets ??
      groups.basedAlso ??
      groups.bareInBrackets ??
      groups.bareAlso ??
      measured.second ??
      struckOut?.word;
    return {
      ...{ start, end: done, text: text.slice(start, done), direction: directionOf(word), word },
      ...(also === undefined ? {} : { also }),
      ...(base === undefined ? {} : { base }),
      ...(measured.amount === undefined ? {} : { amount: measured.amount }),
      ...(measured.rate === undefined ? {} : { rate: measured.rate }),
    };
  });
}

const OPTION = new RegExp(` ?\\( ?(${DIRECTION}) ?\\)`, 'y');

/** A choice of the form after the number, which was to be struck out: 增加5万元（持平）. */
function optionAt(at: number, plain: string): { readonly end: number; readonly word: string } | undefined {
  OPTION.lastIndex = at;
  const word = OPTION.exec(plain)?.[1];
  return word === undefined ? undefined : { end: OPTION.lastIndex, word };
}

interface Measured {
  readonly end: number;
  readonly amount?: SaidAmount;
  readonly rate?: SaidRate;
  /** A word of another direction before the second number. */
  readonly second?: string;
}

/** The amount and the rate that a change goes on to: 794.88万元，增长9.2%. */
function measuresAt(
  from: number,
  word: string,
  plain: string,
  amounts: ReadonlyMap<number, SaidAmount>,
  rates: ReadonlyMap<number, SaidRate>,
): Measured {
  const at = after(TO_NUMBER, plain, from);
  const first = amounts.get(at) ?? rates.get(at);
  if (first === undefined) return { end: from };
  const said = isRate(first) ? { rate: first } : { amount: first };
  GOES_ON.lastIndex = first.end;
  const next = GOES_ON.exec(plain);
  const second = next && (said.rate ? amounts : rates).get(GOES_ON.lastIndex);
  if (!second) return { end: first.end, ...said };
  const other = next[1] === '幅度' ? undefined : next[1];
  const clash = other !== undefined && directionOf(other) !== directionOf(word);
  const opened = next[0].includes('(') && plain[second.end] === ')' ? 1 : 0;
  return {
    end: second.end + opened,
    ...said,
    ...(isRate(second) ? { rate: second } : { amount: second }),
    ...(clash ? { second: other } : {}),
  };
}

function baseOf(
  text: string,
  start: number,
  words: string,
  digits: string | undefined,
  gap: string,
  amounts: ReadonlyMap<number, SaidAmount>,
): Base {
  const said = gap.replace(/(?:相比|比较|相较|对比)? ?[，,]?[^预执决算数\d]*$/, '');
  const end = start + words.length + said.length;
  const amount = amountIn(start + words.length, start + words.length + gap.length, amounts);
  const kind = kindOf(said);
  return {
    ...{ start, end, text: text.slice(start, end), words },
    ...(digits === undefined ? {} : { year: Number(digits) }),
    ...(kind === undefined ? {} : { kind }),
    ...(amount === undefined ? {} : { amount }),
  };
}

function amountIn(
  start: number,
  end: number,
  amounts: ReadonlyMap<number, SaidAmount>,
): SaidAmount | undefined {
  for (let at = start; at < end; at += 1) if (amounts.has(at)) return amounts.get(at);
  return undefined;
}

const byStart = <T extends { readonly start: number }>(said: readonly T[]): ReadonlyMap<number, T> =>
  new Map(said.map((each) => [each.start, each]));

const isRate = (said: SaidAmount | SaidRate): said is SaidRate => 'hundredths' in said;

/** Where a sticky expression that may match nothing ends. */
function after(expression: RegExp, plain: string, from: number): number {
  expression.lastIndex = from;
  return expression.test(plain) ? expression.lastIndex : from;
}
