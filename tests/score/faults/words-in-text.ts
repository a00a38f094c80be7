import type { Random } from '../../sample/random.ts';
import type { Department } from '../department/department.ts';
import type { Role, Slot } from '../department/telling.ts';
import { textsOf, valueAt } from '../plain.ts';
import type { Fault, FaultKind } from './fault.ts';
import { inParagraph, inSlot, rewritten } from './in-slot.ts';

/** A fault in one of a department's slots, if it has such. */
const slotKind = (
  id: string,
  count: number,
  fits: (slot: Slot) => boolean,
  make: (department: Department, slot: Slot, random: Random) => Fault | undefined,
): FaultKind => ({
  id,
  count,
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
  slotKind(id, 30, is(role, part), (department, slot) =>
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
  slotKind('正文 方向相反', 60, is('direction', /^(item|三公)/), (department, slot) =>
    inSlot(department, slot, OPPOSITE[slot.text] ?? '', { ids: [...slot.ids, 'N23'] }),
  ),
  slotKind(
    '正文 总收支方向相反',
    40,
    is('direction', /^(income|fiscal|一般|政府|国有|why)/),
    (department, slot) =>
      inSlot(department, slot, OPPOSITE[slot.text] ?? '', { ids: [...slot.ids, 'N11', 'N23'] }),
  ),
  slotKind('正文 两个方向', 30, is('direction'), (department, slot) =>
    inSlot(department, slot, slot.text === '持平' ? '增加持平' : `${slot.text}持平`, {
      ids: ['N23', 'N08', 'D13', 'N30', 'D18'],
    }),
  ),
  slotKind('正文 选项未删', 30, is('direction'), (department, slot) =>
    inSlot(department, slot, '增加（减少）', { ids: ['D15', 'N23'] }),
  ),
  slotKind(
    '正文 应有增减写持平',
    30,
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
    40,
    (slot) => is('reason')(slot) && directionOf(slot) in CONTRARY,
    (department, slot, random) =>
      inSlot(department, slot, random.pick(CONTRARY[directionOf(slot)] ?? []), {
        ids: ['N09', 'D13', 'N24'],
      }),
  ),
  slotKind('正文 原因空', 40, is('reason', /^(up|down|same) /), (department, slot) =>
    inSlot(department, slot, '', { ids: ['N09', 'D14', 'N30', 'D15'] }),
  ),
  slotKind('正文 原因缺', 40, is('reason', /^(up|down) /), (department, slot) => {
    const told = department.slots.filter(({ path, role }) => path === slot.path && role === 'reason');
    const paragraph = String(valueAt(department.budget, slot.path));
    const before = paragraph.slice(0, slot.start).replace(/[，。]?主要原因是：?$/, '');
    const text = before + paragraph.slice(slot.start + slot.text.length).replace(/^。?$/, '。');
    return inParagraph(department, slot.path, text, {
      ids: ['N09', 'D14', 'N13', 'N26', 'D06'],
      what: `${slot.path}: no reason`,
      ...(told.length > 1 && { unseen: 'the reason of a whole is its parts’ too, and the other way round' }),
    });
  }),
  slotKind(
    '正文 单位元',
    40,
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
  slotKind('正文 单位名称', 40, is('body'), (department, slot, random) => {
    const other = random.pick(['上海市普陀区档案馆', '上海市普陀区气象局', '上海市普陀区体育局']);
    return other === slot.text ? undefined : inSlot(department, slot, other, { ids: ['N17', 'D17'] });
  }),
  { id: '正文 级别', count: 60, make: otherLevel },
  { id: '正文 部门与单位', count: 30, make: otherWord },
];

const tail = ({ budget }: Department, slot: Slot): string =>
  String(valueAt(budget, slot.path)).slice(slot.start + slot.text.length);

const LEVELS: readonly (readonly [right: string, wrong: readonly string[]])[] = [
  ['区级', ['市级', '县级']],
  ['全区', ['全市', '全县']],
  ['全县', ['全市', '全区']],
];

/** Another level's word for the place. */
function otherLevel({ budget }: Department, random: Random): Fault | undefined {
  const found = textsOf(budget).flatMap(([path, text]) =>
    /^(部门职责|正文)/.test(path)
      ? LEVELS.flatMap(([right, wrong]) => (text.includes(right) ? [{ path, text, right, wrong }] : []))
      : [],
  );
  if (found.length === 0) return undefined;
  const { path, text, right, wrong } = random.pick(found);
  const other = random.pick(wrong);
  return inParagraph({ budget } as Department, path, text.replace(right, other), {
    ids: ['N18', 'D17'],
    what: `${path}: ${right} → ${other}`,
    ...(path.startsWith('正文.项目') && {
      unseen: 'a project may rest on a city’s rules and serve a whole city',
    }),
  });
}

/** 部门预算 in a 单位's budget, or its 本部门, and 单位预算 in a 部门's. */
function otherWord({ budget }: Department, random: Random): Fault | undefined {
  const pairs = budget.编制口径 === '所属单位' ? UNIT_WORDS : DEPARTMENT_WORDS;
  const found = textsOf(budget).flatMap(([path, text]) =>
    path.startsWith('正文.其他')
      ? pairs.flatMap(([right, wrong]) => (text.includes(right) ? [{ path, text, right, wrong }] : []))
      : [],
  );
  if (found.length === 0) return undefined;
  const { path, text, right, wrong } = random.pick(found);
  return inParagraph({ budget } as Department, path, text.replace(right, wrong), {
    ids: ['N19'],
    what: `${path}: ${right} → ${wrong}`,
  });
}

type Words = readonly (readonly [right: string, wrong: string])[];

const UNIT_WORDS: Words = [
  ['单位预算', '部门预算'],
  ['本单位', '本部门'],
];
const DEPARTMENT_WORDS: Words = [['部门预算安排', '单位预算安排']];
