import type { SaidSubject } from './claim.ts';
import { plainText } from './plain-text.ts';
import { readSubject } from './subjects.ts';

/** What stands before an amount or a change in its clause: what it is of. Places are of the clause. */
export interface Label {
  readonly label: string;
  readonly start: number;
  readonly year?: number;
  readonly subject?: SaidSubject;
  /** Whose amount it may be when nothing else is said: 2025年当年预算执行数为 is of last year. */
  readonly age?: 'last' | 'this';
}

const ENUMERATOR =
  '\\(?[一二三四五六七八九十]{1,3}\\)? ?[、.]|\\([一二三四五六七八九十]{1,3}\\)|\\(?\\d{1,3}\\)? ?(?:、|\\.(?!\\d)|\\.(?=(?:19|20|21)\\d{2} ?年))|\\(\\d{1,3}\\)|[①-⑳]|[一二三四五六七八九十]是';
const FIRST = new RegExp(
  `^(?:[ 、，,;:。”)]|${ENUMERATOR}|其中|包括|另有|另外|以及|和|及|与|同时|全年|当年|本年度?|今年|我们?(?:部门|单位|局|委|办|处|院|校|馆|会)?|本(?:部门|单位|局|委|办|处|院|校|馆|会|级)|安排(?!的)|共计|涉及|预计|核定|下达|主要是|用于|[均各都])`,
);
const LAST =
  /(?:[ :、，,]|人民币|为|是|达到|达|共计|共|[均各都]|分别|(?<![节合大])约|安排|下达|核定|(?<=预算|执行|决算)数|(?<=[”"]) ?科目)$/;
const YEARS = /((?:19|20|21)\d{2}) ?年度?/g;
const LAST_YEAR = /上一?年|去年|前一年/;
const GENERIC =
  /^(?:(?:19|20|21)\d{2} ?年度?|上一?年度?|去年|前一年|本年度?|当年|今年|全年|年初|同期|预算|执行|决算|金额|安排|计划|调整|实际|完成|总体|整体|经费|总额|规模|数|额|为|的|我?部门|单位|[ ，、:])/;

/** Words for whole budgets' figures, so that a department's name before one is known as such. */
const TERMS =
  '预算收入|收入预算|支出预算|预算支出|预算收支|收支预算|收入总计|支出总计|收入合计|支出合计|财政拨款(?:收入|支出)(?:预算)?|财政拨款收支(?:预算)?|一般公共预算(?:财政)?(?:拨款)?(?:收入|支出)?(?:预算)?|政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出)?(?:预算)?|国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出)?(?:预算)?|(?:财政拨款)?[“"]三公[”"]经费(?:财政拨款)?(?:支出)?(?:预算)?|机关运行(?:经费|费)(?:支出)?(?:预算)?|政府采购(?:货物|工程|服务)?(?:支出)?(?:预算)?|因公出国 ?\\(境\\) ?费用?(?:预算)?|公务用车购置(?:及|和)运行(?:维护)?费(?:预算)?|公务用车(?:购置|运行|运行维护)费(?:预算)?|公务接待费(?:预算)?|会议费(?:预算)?|培训费(?:预算)?|基本支出(?:预算)?|项目支出(?:预算)?|人员经费(?:预算)?|(?:日常)?公用经费(?:预算)?|事业收入|事业单位经营收入|其他收入';
const KNOWN = new RegExp(`(?:${TERMS})$`);
/** How a department's name ends, and 的 after it. */
const NAMED =
  /(?:[局委办处会厅部院校所站队馆室团社镇乡园学台宫组库署司行]|中心|政府|街道|机关|本级|单位|\((?:部门|单位|本级|机关)\))(?:本级|机关)?的?$|的$/;

/** Figures that stand beside each other and are no part of what was before them. */
export const isWhole = (label: string): boolean =>
  /^(?:预算)?(?:收入|支出|收支)(?:预算)?(?:总计|合计|总额)?$/.test(label);

/** Reads what an amount is of. Without any word of its own the label is empty, and `age` says whose it may be. */
export function readLabel(clause: string): Label {
  const plain = plainText(clause);
  const lead = trimmed(plain, 0, plain.length).start;
  const subject = readSubject(clause, lead);
  const year = lastYearIn(plain, subject);
  const said = year === undefined ? {} : { year: Number(year[1]) };
  if (subject) {
    const rest = trimmed(plain, Math.max(subject.end, endOfYear(year)), plain.length);
    const name = (subject.item ?? subject.section ?? subject.class)?.name ?? '';
    const isOwn =
      genericEnd(rest.text) === rest.text.length || /^[”"]?(?:科目)?(?:支出|经费)?(?:预算)?$/.test(rest.text);
    return {
      label: isOwn ? name : clause.slice(rest.start, rest.end),
      start: subject.start,
      subject,
      ...said,
    };
  }
  const from = year && trimmed(plain, endOfYear(year), plain.length);
  const own = from === undefined || from.text === '' ? trimmed(plain, 0, plain.length) : from;
  if (isGeneric(own.text)) return { label: '', start: own.start, ...said, ...ageOf(plain) };
  const known = KNOWN.exec(own.text);
  const isNamed = known !== null && NAMED.test(own.text.slice(0, known.index));
  const start = isNamed ? own.start + known.index : own.start;
  const label = clause.slice(start, own.end);
  return { label: /^“([^“”]+)”$/.exec(label)?.[1] ?? label, start, ...said };
}

/** The last year of a clause that is no part of the subject's name. */
const lastYearIn = (plain: string, subject: SaidSubject | undefined): RegExpExecArray | undefined =>
  [...plain.matchAll(YEARS)].findLast(
    ({ index }) => subject === undefined || index < subject.start || index >= subject.end,
  );

const endOfYear = (year: RegExpExecArray | undefined): number => (year ? year.index + year[0].length : 0);

/** Whether a clause ends with a subject, so that what follows its colon or comma is said of it. */
export const endsWithSubject = (clause: string): boolean =>
  /(?:[类款项] ?\d{0,7} ?[)）][”"]?(?: ?科目)?|[”"] ?科目) *$/.test(clause.slice(-24));

const isGeneric = (text: string): boolean => genericEnd(text) === text.length;

function ageOf(plain: string): { readonly age?: 'last' | 'this' } {
  if (LAST_YEAR.test(plain) || /执行|决算/.test(plain)) return { age: 'last' };
  return /预算|年|金额/.test(plain) ? { age: 'this' } : {};
}

/** How far a text holds words that every amount has: 2026年预算安排. */
function genericEnd(text: string): number {
  let end = 0;
  for (let word = GENERIC.exec(text); word; word = GENERIC.exec(text.slice(end, end + 12)))
    end += word[0].length;
  return end;
}

/** A text between places without what leads to it and what it leads with. */
function trimmed(
  plain: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number; readonly text: string } {
  let start = from;
  let end = to;
  for (let lead = FIRST.exec(plain.slice(start, Math.min(end, start + 12))); lead; ) {
    start += lead[0].length;
    lead = FIRST.exec(plain.slice(start, Math.min(end, start + 12)));
  }
  for (let tail = LAST.exec(plain.slice(Math.max(start, end - 12), end)); tail; ) {
    end -= tail[0].length;
    tail = LAST.exec(plain.slice(Math.max(start, end - 12), end));
  }
  return { start, end, text: plain.slice(start, end) };
}
