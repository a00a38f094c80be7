import type { Random } from '../../sample/random.ts';
import { fenOf, plainWan } from '../amounts.ts';
import type { Department } from '../department/department.ts';
import type { Role, Slot } from '../department/telling.ts';
import type { Fault, FaultKind } from './fault.ts';
import { inSlot } from './in-slot.ts';
import { slips } from './wrong-amount.ts';

const slotKind = (
  id: string,
  roles: readonly Role[],
  make: (department: Department, slot: Slot, random: Random) => Fault | undefined,
): FaultKind => ({
  id,
  make(department, random) {
    const slots = department.slots.filter(({ role }) => roles.includes(role));
    return slots.length === 0 ? undefined : make(department, random.pick(slots), random);
  },
});

/** Figures inside reasons, purposes and descriptions, and what is left of a form where any figure or name stands. */
export const freeText: readonly FaultKind[] = [
  ...slips.map((slip) => ({
    ...slotKind(`自填 金额 ${slip.id}`, ['typed-amount'], (department, slot, random) => {
      const wrong = slip.change(fenOf(slot.text) ?? 0, '万元', random);
      if (wrong === undefined || wrong <= 0) return undefined;
      const isUnseen = wrong <= (slot.most ?? 0);
      return inSlot(department, slot, plainWan(wrong), {
        ...(isUnseen && { unseen: 'a reason or purpose may name any part of its whole' }),
      });
    }),
    amounts: ({ slots }: Department) => slots.filter(({ role }) => role === 'typed-amount').length,
  })),
  slotKind('自填 金额超出', ['typed-amount'], (department, slot, random) => {
    const wrong = Math.max(slot.most ?? 0, fenOf(slot.text) ?? 0) * random.whole(2, 9);
    return wrong === 0 ? undefined : inSlot(department, slot, plainWan(wrong));
  }),
  slotKind('自填 年份 ±1', ['typed-year'], (department, slot, random) =>
    inYear(department, slot, Number(slot.text) + random.pick([-1, 1])),
  ),
  slotKind('自填 年份 旧', ['typed-year'], (department, slot, random) =>
    inYear(department, slot, Number(slot.text) - random.whole(2, 4)),
  ),
  slotKind('自填 年份 digits', ['typed-year'], (department, slot, random) =>
    inYear(department, slot, slips[3]?.change(Number(slot.text) * 10_000, '万元', random)),
  ),
  slotKind('自填 百分比 ×10', ['typed-rate'], (department, slot) => {
    const isRise = slot.part?.includes('up') === true;
    const rate = Number(slot.text) * 10;
    const unseen = isRise
      ? 'what rises may rise at any rate'
      : rate <= 100
        ? 'a share may be any of up to a hundred per cent'
        : undefined;
    return inSlot(department, slot, String(rate), unseen === undefined ? {} : { unseen });
  }),
  slotKind(
    '正文 数字名称未填',
    ['amount', 'last', 'change', 'rate', 'share', 'year', 'base-year', 'body', 'count', 'subject', 'reason'],
    (department, slot, random) =>
      inSlot(department, slot, random.pick(['XX', '××', '○○', '____', 'xx', '**', 'XXX']), {
        ids: ['D15', 'N30', 'D18', 'N09', 'D14', ...(slot.role === 'subject' ? slot.ids : [])],
      }),
  ),
];

/** A typed year that is another; `wrong` may be in ten thousandths, as digits are swapped. */
function inYear(department: Department, slot: Slot, wrong: number | undefined): Fault | undefined {
  const year = wrong !== undefined && wrong > 100_000 ? wrong / 10_000 : wrong;
  if (year === undefined || year < 1000) return undefined;
  const unseen = whyUnseen(department, slot, year);
  return inSlot(department, slot, String(year), unseen === undefined ? {} : { unseen });
}

/** Years that somebody may well mean there. */
function whyUnseen({ budget }: Department, { part = '', path }: Slot, year: number): string | undefined {
  const own = Number(budget.年度);
  if (year < 1900 || year > own + 10) return undefined;
  if (path.includes('项目')) return 'a project may begin and go on in other years';
  if (part.includes('purpose') && year < own - 1)
    return 'what is still to be settled may be of earlier years';
  return year === own || year === own - 1
    ? 'a reason may speak of this year and of the last'
    : part.includes('date')
      ? 'what was built may be of any year'
      : undefined;
}
