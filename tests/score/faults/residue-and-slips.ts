import type { Random } from '../../sample/random.ts';
import type { Department } from '../department/department.ts';
import { textsOf } from '../plain.ts';
import type { Fault, FaultKind } from './fault.ts';
import { inParagraph } from './in-slot.ts';

/** Texts that clerks type, but headings and lists of names. */
const typed = ({ budget }: Pick<Department, 'budget'>): readonly (readonly [path: string, text: string])[] =>
  textsOf(budget).filter(
    ([path, text]) =>
      /^(部门职责|正文|其他事项|绩效\.(总体|分类))|增减原因$|用途$|内容描述$/.test(path) &&
      !path.endsWith('标题') &&
      text.length > 18 &&
      !/^[一二三四五六七]、|^\d+\. /.test(text),
  );

type Spoil = (text: string, random: Random) => string | undefined;

const spoilt = (id: string, ids: readonly string[], spoil: Spoil): FaultKind => ({
  id,
  make(department: Department, random: Random): Fault | undefined {
    const texts = typed(department);
    if (texts.length === 0) return undefined;
    const [path, text] = random.pick(texts);
    const wrong = spoil(text, random);
    return wrong === undefined || wrong === text
      ? undefined
      : inParagraph(department, path, wrong, { ids, what: `${path}: ${around(text, wrong)}` });
  },
});

/** Where two texts begin to differ. */
function around(text: string, wrong: string): string {
  const at = [...text].findIndex((character, i) => character !== wrong[i]);
  const from = Math.max(0, (at < 0 ? text.length : at) - 6);
  return `…${text.slice(from, from + 14)} → …${wrong.slice(from, from + 20)}`;
}

const RESIDUE = [
  'XX',
  '××',
  '○○',
  '（部门、单位名称）',
  '{单位名称}',
  '……',
  '（若无，则写“无”）',
  '（待填）',
  '（请填写具体内容）',
  'x,xxx',
];
const RULES = ['D15', 'N30', 'D18'];

/** Puts something in after a mark inside the text. */
function after(text: string, mark: RegExp, what: string, random: Random): string | undefined {
  const places = [...text.matchAll(mark)].map(({ index, 0: found }) => index + found.length);
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  return text.slice(0, at) + what + text.slice(at);
}

/** What templates and typing leave behind: D15, D18, N30, D23. */
export const residueAndSlips: readonly FaultKind[] = [
  spoilt('正文 模板残留', RULES, (text, random) =>
    after(text, /[，：；、。]/g, random.pick(RESIDUE), random),
  ),
  spoilt('正文 标点重复', ['N30', 'D18'], (text, random) => {
    const marks = [...text.matchAll(/[，。；、]/g)];
    if (marks.length === 0) return undefined;
    const { index, 0: mark } = random.pick(marks);
    return text.slice(0, index) + mark + text.slice(index);
  }),
  spoilt('正文 引号括号不成对', ['N30', 'D18'], (text, random) => {
    const marks = [...text.matchAll(/[“”《》（）]/g)];
    if (marks.length === 0) return undefined;
    const { index } = random.pick(marks);
    return text.slice(0, index) + text.slice(index + 1);
  }),
  spoilt('正文 半角标点', ['N30', 'D18'], (text, random) => {
    const marks = [...text.matchAll(/(?<=\p{Script=Han})[，；：](?=\p{Script=Han})/gu)];
    if (marks.length === 0) return undefined;
    const { index, 0: mark } = random.pick(marks);
    return text.slice(0, index) + mark.normalize('NFKC') + text.slice(index + 1);
  }),
  spoilt('正文 句号缺', ['N30', 'D18'], (text) => (text.endsWith('。') ? text.slice(0, -1) : undefined)),
  spoilt('正文 词语重复', ['N30', 'D18'], (text, random) => {
    const words = [...text.matchAll(/预算|安排|支出|经费|工作|单位|部门|负责|组织|主要/g)];
    if (words.length === 0) return undefined;
    const { index, 0: word } = random.pick(words);
    return text.slice(0, index) + word + text.slice(index);
  }),
  spoilt('正文 个人信息', ['D23'], (text, random) =>
    after(
      text,
      /[，；。]/g,
      random.pick([
        '联系人身份证号310107198803124517，',
        '手机13816204578，',
        '收款账号6222021001116245702，',
      ]),
      random,
    ),
  ),
];
