import type { Random } from '../../sample/random.ts';
import type { Department } from '../department/department.ts';
import type { Role, Slot } from '../department/telling.ts';
import type { Plain } from '../plain.ts';
import { textsOf, valueAt } from '../plain.ts';
import type { Fault, FaultKind } from './fault.ts';
import { inParagraph, inSlot, rewritten } from './in-slot.ts';

/** A fault in one of a department's slots, if it has such. */
const slotKind = (
  id: string,
  fits: (slot: Slot) => boolean,
  make: (department: Department, slot: Slot, random: Random) => Fault | undefined,
): FaultKind => ({
  id,
  make(department, random) {
    const slots = department.slots.filter(fits);
    return slots.length === 0 ? undefined : make(department, random.pick(slots), random);
  },
});

const is =
  (role: Role, part = /./) =>
  (slot: Slot): boolean =>
    slot.role === role && part.test(slot.part ?? '.');

const year = (id: string, role: Role, part: RegExp, by: number) =>
  slotKind(id, is(role, part), (department, slot) =>
    inSlot(department, slot, String(Number(slot.text) + by), { ids: [...slot.ids, 'N24', 'N22'] }),
  );

const OPPOSITE: Readonly<Record<string, string>> = { 增加: '减少', 减少: '增加', 持平: '增加' };

/** Reasons of the other direction, and ones that are none. */
const CONTRARY: Readonly<Record<string, readonly string[]>> = {
  up: ['相关工作经费减少', '压减了一般性支出，费用下降'],
  down: ['相关工作经费增加', '任务量增长，支出相应增加'],
};

const directionOf = (slot: Slot): string => slot.part?.split(' ')[0] ?? '';

/** Years, directions, reasons, units, levels and names. */
export const wordsInText: readonly FaultKind[] = [
  year('正文 基年=本年', 'base-year', /^(item|income|fiscal|一般|政府|国有|三公)/, 1),
  year('正文 基年 −1', 'base-year', /^(item|income|fiscal|一般|政府|国有|三公)/, -1),
  year('正文 年度 −1', 'year', /^item|^\.$/, -1),
  year('正文 年度 +1', 'year', /^item|^\.$/, 1),
  year('正文 项目周期年度', 'year', /^周期/, -1),
  slotKind('正文 方向相反', is('direction', /^(item|三公)/), (department, slot) =>
    inSlot(department, slot, OPPOSITE[slot.text] ?? '', { ids: [...slot.ids, 'N23'] }),
  ),
  slotKind(
    '正文 总收支方向相反',
    is('direction', /^(income|fiscal|一般|政府|国有|why)/),
    (department, slot) =>
      inSlot(department, slot, OPPOSITE[slot.text] ?? '', { ids: [...slot.ids, 'N11', 'N23'] }),
  ),
  slotKind('正文 两个方向', is('direction'), (department, slot) =>
    inSlot(department, slot, slot.text === '持平' ? '增加持平' : `${slot.text}持平`, {
      ids: ['N23', 'N08', 'D13', 'N30', 'D18'],
    }),
  ),
  slotKind('正文 选项未删', is('direction'), (department, slot) =>
    inSlot(department, slot, '增加（减少）', { ids: ['D15', 'N23'] }),
  ),
  slotKind(
    '正文 应有增减写持平',
    (slot) => is('direction', /^item/)(slot) && slot.text !== '持平',
    (department, slot) => {
      const text = rewritten(
        department,
        slot,
        '持平',
        (/^[\d.,]+(%|万元)/.exec(tail(department, slot))?.[0] ?? '').length,
      );
      return inParagraph(department, slot.path, text, {
        ids: ['N08', 'N09', 'D13'],
        what: `${slot.path}: ${slot.text} → 持平`,
      });
    },
  ),
  slotKind(
    '正文 原因相反',
    (slot) => is('reason')(slot) && directionOf(slot) in CONTRARY,
    (department, slot, random) =>
      inSlot(department, slot, random.pick(CONTRARY[directionOf(slot)] ?? []), {
        ids: ['N09', 'D13', 'N24'],
      }),
  ),
  slotKind('正文 原因空', is('reason'), (department, slot) =>
    inSlot(department, slot, '', { ids: ['N09', 'D14', 'N30', 'D15'] }),
  ),
  slotKind('正文 原因缺', is('reason', /^(?!same)/), reasonMissing),
  slotKind(
    '正文 单位元',
    (slot) => ['amount', 'last', 'change'].includes(slot.role),
    (department, slot) => {
      if (!tail(department, slot).startsWith('万元')) return undefined;
      const text = rewritten(department, slot, `${slot.text}元`, 2);
      const { places } = inSlot(department, slot, slot.text);
      return inParagraph(department, slot.path, text, {
        ids: [...slot.ids, 'N15', 'D10'],
        places,
        what: `${slot.path}: ${slot.text}万元 → 元`,
      });
    },
  ),
  slotKind('正文 单位名称', is('body'), (department, slot, random) => {
    const other = random.pick([
      '上海市普陀区档案馆',
      '上海市普陀区气象局',
      '上海市普陀区体育局',
      slot.text.replace('普陀', '静安'),
      slot.text.replace(/局$|委员会$|办公室$/, '中心'),
      slot.text.slice(0, -2) + slot.text.slice(-1),
    ]);
    return other === slot.text ? undefined : inSlot(department, slot, other, { ids: ['N17', 'D17'] });
  }),
  { id: '正文 级别', make: otherLevel },
  { id: '正文 部门与单位', make: otherWord },
];

/** A reason that is not there, with the words that lead to it; of a group, the field. */
function reasonMissing(department: Department, slot: Slot): Fault {
  const rules = {
    ids: ['N09', 'D14', 'N13', 'N26', 'D06', 'template-needs-value'],
    what: `${slot.path}: no reason`,
  };
  const paragraph = String(valueAt(department.budget, slot.path));
  if (paragraph === slot.text) return inParagraph(department, slot.path, undefined, rules);
  const before = paragraph.slice(0, slot.start).replace(/[，。]?主要原因是：?$/, '');
  const after = paragraph.slice(slot.start + slot.text.length);
  const isAlone = /^财政拨款收入支出(?:增加|减少)的$/.test(before);
  const text = isAlone ? undefined : before + after.replace(/^。?$/, '。');
  const { places } = inSlot(department, slot, slot.text);
  const told = department.slots.filter(({ path, role }) => path === slot.path && role === 'reason').length;
  const isWhole = slot.part?.endsWith('公务用车购置及运行费') === true;
  const unseen =
    told === 2
      ? 'a whole that one part alone changes has the reason of that part'
      : isWhole && told > 2
        ? 'a whole has the reasons of its parts'
        : undefined;
  return inParagraph(department, slot.path, text, {
    ...rules,
    places,
    ...(unseen !== undefined && { unseen }),
  });
}

const tail = ({ budget }: Department, slot: Slot): string =>
  String(valueAt(budget, slot.path)).slice(slot.start + slot.text.length);

/** Words that speak of the place’s own level, at any place that a clerk types. */
const LEVEL = /(?:[全本我])?([县区])(?:级(?!以上)|委|政府)|[全本我]([县区])(?!域)/g;

/** Another level's word for the place. */
function otherLevel({ budget }: Department, random: Random): Fault | undefined {
  const own = String(((budget.单位 as Plain).所在地 as Plain).级别);
  const found = textsOf(budget).flatMap(([path, text]) =>
    /^(部门职责|正文|其他事项|绩效)|增减原因$/.test(path)
      ? [...text.matchAll(LEVEL)].map((match) => ({ path, text, match }))
      : [],
  );
  if (found.length === 0) return undefined;
  const { path, text, match } = random.pick(found);
  const [right] = match;
  const level = match[1] ?? match[2] ?? own;
  const other = random.pick(['省', '市', '县', '区'].filter((each) => each !== level));
  const wrong = right.replace(level, other);
  const replacedText = text.slice(0, match.index) + wrong + text.slice(match.index + right.length);
  const isBesides = path.includes('项目经费') && /[省市]/.test(other);
  return inParagraph({ budget } as Department, path, replacedText, {
    ids: ['N18', 'D17'],
    what: `${path}: ${right} → ${wrong}`,
    ...(isBesides && {
      unseen: 'a project may rest on the rules of a higher level and serve more than the place',
    }),
  });
}

/** 部门 for 单位 or the other way round, at any place where the body speaks of itself or of its budget. */
function otherWord({ budget }: Department, random: Random): Fault | undefined {
  const isUnit = budget.编制口径 === '所属单位';
  const [right, wrong] = isUnit ? ['单位', '部门'] : ['部门', '单位'];
  const words = new RegExp(`本${right}|${right}(?=预算)`, 'g');
  const found = textsOf(budget).flatMap(([path, text]) =>
    path.startsWith('正文.') ? [...text.matchAll(words)].map((match) => ({ path, text, match })) : [],
  );
  if (found.length === 0) return undefined;
  const { path, text, match } = random.pick(found);
  const other = match[0].replace(right, wrong);
  const inPlace = text.slice(0, match.index) + other + text.slice(match.index + match[0].length);
  return inParagraph({ budget } as Department, path, inPlace, {
    ids: ['N19'],
    what: `${path}: ${match[0]} → ${other}${text.slice(match.index + match[0].length).slice(0, 8)}`,
    ...(path.includes('项目经费') && {
      unseen: 'a project may be that of one unit, or of the department above',
    }),
  });
}
