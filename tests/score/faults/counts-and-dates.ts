import type { Random } from '../../sample/random.ts';
import type { Department } from '../department/department.ts';
import type { Slot } from '../department/telling.ts';
import type { Plain } from '../plain.ts';
import { valueAt, withValue } from '../plain.ts';
import { replaced } from './amounts-in-tables.ts';
import type { Fault, FaultKind } from './fault.ts';
import { inSlot } from './in-slot.ts';
import { cellsOf, TABLES, written } from './table-cells.ts';

const counts = (id: string, part: RegExp): FaultKind => ({
  id,
  make(department, random) {
    const slots = department.slots.filter((slot) => slot.role === 'count' && part.test(slot.part ?? ''));
    if (slots.length === 0) return undefined;
    const slot = random.pick(slots);
    const wrong = Number(slot.text) + (slot.text === '0' || random.chance(0.5) ? 1 : -1);
    const places = department.slots.filter(
      (other) => other.path.replace(/\[.*/, '') === slot.path.replace(/\[.*/, '') && other.role === 'count',
    );
    return inSlot(department, slot, String(wrong), { places: places.map(({ path }) => path) });
  },
});

/** Cars, units and posts; dates; figures that no table may hold. */
export const countsAndDates: readonly FaultKind[] = [
  counts('正文 车辆数', /用车$|^车辆$|^购置$/),
  counts('正文 单位数', /^(下属|行政|事业)$/),
  counts('正文 编制数', /编制$/),
  { id: '正文 购置车辆与购置费', make: carBought },
  { id: '正文 无车有运行费', make: noCars },
  { id: '公开日期 超过二十日', make: late },
  { id: '法定表 负数', make: negative },
  { id: '法定表 三位小数', make: thirdDecimal },
];

/** Puts numbers in several counts of one paragraph, from the last to the first. */
function withCounts(department: Department, slots: readonly Slot[], values: readonly number[]): Plain {
  const [{ path } = { path: '' }] = slots;
  let text = String(valueAt(department.budget, path));
  for (const [i, slot] of [...slots.entries()].sort(([, a], [, b]) => b.start - a.start))
    text = text.slice(0, slot.start) + String(values[i]) + text.slice(slot.start + slot.text.length);
  return withValue(department.budget, path, text);
}

function countsOf(department: Department, part: string): readonly Slot[] {
  const total = department.slots.find((slot) => slot.role === 'count' && slot.part === part);
  return department.slots.filter((slot) => slot.role === 'count' && slot.path === total?.path);
}

/** A car that nothing is paid for, or one paid for and not bought. */
function carBought(department: Department): Fault | undefined {
  const slots = countsOf(department, '购置');
  const [total] = slots;
  if (!total) return undefined;
  const wrong = total.text === '0' ? 1 : 0;
  return {
    budget: withCounts(
      department,
      slots,
      slots.map((_, i) => (i === 0 || i === slots.length - 1 ? wrong : 0)),
    ),
    what: `${total.path}: 购置 ${total.text} → ${wrong}`,
    ids: ['I44'],
    places: [total.path, '法定表.三公经费表.行[1].公务用车购置费', '正文.其他相关情况说明*'],
  };
}

function noCars(department: Department, random: Random): Fault | undefined {
  const slots = countsOf(department, '车辆');
  const [total] = slots;
  const running = valueAt(department.budget, '法定表.三公经费表.行[1].公务用车运行费');
  if (
    !total ||
    total.text === '0' ||
    countsOf(department, '购置')[0]?.text !== '0' ||
    running === undefined ||
    /^0/.test(String(running))
  )
    return undefined;
  const none = withCounts(
    department,
    slots,
    slots.map(() => 0),
  );
  // In figures, or in words.
  const text = String(valueAt(none, total.path));
  const said = random.chance(0.4)
    ? text
    : text.replace(/共有车辆0辆，其中：[^；。]*/, random.pick(['没有车辆', '无公务用车']));
  return {
    budget: withValue(none, total.path, said),
    what: `${total.path}: 车辆 ${total.text} → ${said === text ? '0' : /没有车辆|无公务用车/.exec(said)?.[0]}`,
    ids: ['I45'],
    places: [total.path, '法定表.三公经费表.行[1].公务用车运行费', '正文.其他相关情况说明*'],
  };
}

function late(department: Department, random: Random): Fault | undefined {
  if (valueAt(department.budget, '公开信息.公开日期') === undefined) return undefined;
  const date = `2026-0${random.whole(3, 9)}-${random.whole(10, 28)} 09:00`;
  return {
    budget: withValue(department.budget, '公开信息.公开日期', date),
    what: `公开日期 ${date}`,
    ids: ['D01'],
    places: ['公开信息.公开日期', '公开信息.批复日期'],
  };
}

function negative(department: Department, random: Random): Fault | undefined {
  const cells = cellsOf(department, random.pick(TABLES)).filter(({ column }) => column !== '增减额');
  if (cells.length === 0) return undefined;
  const cell = random.pick(cells);
  return replaced(department, [[cell.path, written(cell.table, -cell.fen)]], ['N28']);
}

function thirdDecimal(department: Department, random: Random): Fault | undefined {
  const cells = cellsOf(department, random.pick(TABLES));
  if (cells.length === 0) return undefined;
  const cell = random.pick(cells);
  const text = written(cell.table, cell.fen).replace(
    /(\.\d+)?(万?元)$/,
    (_, part: string | undefined, unit: string) => `${(part ?? '.').padEnd(3, '0')}7${unit}`,
  );
  const { budget, what } = replaced(department, [[cell.path, text]]);
  return { budget, what, ids: ['N28', 'amount-too-fine'], places: [cell.path] };
}
