import type { Random } from '../../sample/random.ts';
import { fenOf, plainWan } from '../amounts.ts';
import type { Department } from '../department/department.ts';
import type { Role, Slot } from '../department/telling.ts';
import { valueAt } from '../plain.ts';
import type { Fault, FaultKind } from './fault.ts';
import { inParagraph, inSlot } from './in-slot.ts';
import type { Slip } from './wrong-amount.ts';
import { slips } from './wrong-amount.ts';

/** Figures of the text that are told of in the same way. */
const GROUPS: readonly (readonly [name: string, role: Role, part: RegExp])[] = [
  ['收入', 'amount', /^income/],
  ['支出', 'amount', /^expenditure/],
  ['比上年', 'change', /^(income|fiscal|一般|政府|国有)/],
  ['分项', 'amount', /^item/],
  ['分项再述', 'amount', /^again/],
  ['上年执行数', 'last', /^item/],
  ['增减率', 'rate', /^item/],
  ['占比', 'share', /支出$/],
  ['用途分', 'amount', /^(基本|项目)支出$/],
  ['三公', 'amount', /^三公/],
  ['三公比上年', 'change', /^三公/],
  ['机关运行经费', 'amount', /^机关/],
  ['采购', 'amount', /^(采购|货物|工程|服务)$/],
  ['中小企业', 'amount', /企业$/],
  ['绩效', 'amount', /^绩效$/],
  ['项目', 'amount', /^(项目|季度\d)$/],
];

const neighbour = ({ slots }: Department, slot: Slot): Slot | undefined =>
  slots.find(
    (other) =>
      other.path === slot.path &&
      other.start > slot.start &&
      other.role === slot.role &&
      other.text !== slot.text,
  );

/** Figures that may be anything up to a bound, above it. */
const BOUNDED: readonly (readonly [id: string, part: RegExp])[] = [
  ['正文 中小企业超出', /企业$/],
  ['正文 绩效超出', /^绩效$/],
];

export const amountsBeyond: readonly FaultKind[] = BOUNDED.map(([id, part]) => ({
  id,
  make(department, random) {
    const slots = department.slots.filter((slot) => part.test(slot.part ?? '') && slot.text !== '0');
    if (slots.length === 0) return undefined;
    const slot = random.pick(slots);
    const text = inManner((fenOf(slot.text) ?? 0) * random.whole(4, 12), slot.text);
    return whyUnseen(department, slot, text) === undefined ? inSlot(department, slot, text) : undefined;
  },
}));

/** Single figures of the text. */
export const amountsInText: readonly FaultKind[] = GROUPS.flatMap(([name, role, part]) => {
  const slotsOf = (department: Department) =>
    department.slots.filter((slot) => slot.role === role && part.test(slot.part ?? ''));
  return [
    ...slips.map(
      (slip): FaultKind => ({
        id: `正文 ${name} ${slip.id}`,
        amounts: (department) => slotsOf(department).length,
        make: (department, random) => slipped(department, slotsOf(department), slip, random),
      }),
    ),
    {
      id: `正文 ${name} exchanged`,
      amounts: (department) => slotsOf(department).length / 2,
      make(department, random) {
        const pairs = slotsOf(department).flatMap((slot) => {
          const next = neighbour(department, slot);
          return next ? [[slot, next] as const] : [];
        });
        if (pairs.length === 0) return undefined;
        const [a, b] = random.pick(pairs);
        const paragraph = String(valueAt(department.budget, a.path));
        const between = paragraph.slice(a.start + a.text.length, b.start);
        const text =
          paragraph.slice(0, a.start) + b.text + between + a.text + paragraph.slice(b.start + b.text.length);
        const single = inSlot(department, a, b.text);
        return inParagraph(department, a.path, text, {
          what: `${a.path} ${a.part ?? ''}: ${a.text} ⇄ ${b.text}`,
          ids: [...a.ids, ...b.ids],
          places: [...single.places, ...inSlot(department, b, a.text).places],
          ...whyExchangeUnseen(department, a, b),
        });
      },
    },
  ];
});

/** Amounts of single quarters, which few departments tell. */
export const quarters: FaultKind = {
  id: '正文 季度',
  make: (department, random) =>
    slipped(
      department,
      department.slots.filter(({ part = '' }) => /^季度\d$/.test(part)),
      random.pick(slips),
      random,
    ),
};

/** One of some figures, gone wrong. */
function slipped(
  department: Department,
  slots: readonly Slot[],
  slip: Slip,
  random: Random,
): Fault | undefined {
  if (slots.length === 0) return undefined;
  const slot = random.pick(slots);
  const wrong = slip.change(fenOf(slot.text) ?? 0, '万元', random);
  if (wrong === undefined || wrong < 0) return undefined;
  const isPercent = slot.role === 'rate' || slot.role === 'share';
  const text = isPercent ? (wrong / 1_000_000).toFixed(2) : inManner(wrong, slot.text);
  if (fenOf(text) === fenOf(slot.text)) return undefined;
  const unseen = whyUnseen(department, slot, text);
  return inSlot(department, slot, text, unseen === undefined ? {} : { unseen });
}

/** Parts of one sum may change places; else both have to be unseen where they come to stand. */
function whyExchangeUnseen(department: Department, a: Slot, b: Slot): Pick<Fault, 'unseen'> {
  if (/^(货物|工程|服务|季度\d)$/.test(a.part ?? '') && /^(货物|工程|服务|季度\d)$/.test(b.part ?? ''))
    return { unseen: 'parts add up in any order' };
  const [first, second] = [whyUnseen(department, a, b.text), whyUnseen(department, b, a.text)];
  return first !== undefined && second !== undefined ? { unseen: first } : {};
}

/** With thousands parted where the department does so. */
const inManner = (fen: number, like: string): string =>
  plainWan(fen, { thousands: /,/.test(like) || fen < 1_000_000_000, trailingZeros: /\.\d\d$/.test(like) });

/** Why a figure may be what it is said to be, for all that anybody can know. */
function whyUnseen({ slots }: Department, slot: Slot, text: string): string | undefined {
  const value = fenOf(text) ?? 0;
  const of = (role: Role, part: string) => {
    const found = slots.find((other) => other.role === role && other.part === part);
    return found && fenOf(found.text);
  };
  if (slot.role === 'last' || slot.role === 'rate') {
    const code = slot.part?.split(' ')[1] ?? '';
    const told = (role: Role) =>
      slots.find((other) => other.role === role && other.part === `item ${code}`)?.text;
    const rate = Number((slot.role === 'rate' ? text : told('rate'))?.replaceAll(',', ''));
    const last = slot.role === 'last' ? value : (fenOf(told('last')) ?? 0);
    const signed = told('direction') === '减少' ? -rate : rate;
    return rateFits(of('amount', `again ${code}`) ?? 0, last, signed)
      ? 'the rate fits within rounding'
      : undefined;
  }
  if (
    slot.role === 'change' &&
    /^(三公|一般|政府|国有)/.test(slot.part ?? '') &&
    Math.abs(value - (fenOf(slot.text) ?? 0)) <= 20_000
  )
    return 'printed parts add up within rounding';
  if (
    /^(采购|货物|工程|服务|季度\d)$/.test(slot.part ?? '') &&
    Math.abs(value - (fenOf(slot.text) ?? 0)) <= 10_000
  )
    return 'printed parts add up within rounding';
  if (slot.part === '绩效') return value > (fenOf(slot.text) ?? 0) ? undefined : slot.loose;
  if (slot.part === '中小企业')
    return value <= (of('amount', '采购') ?? 0) && value >= (of('amount', '小微企业') ?? 0)
      ? slot.loose
      : undefined;
  if (slot.part === '小微企业') return value <= (of('amount', '中小企业') ?? 0) ? slot.loose : undefined;
  return slot.loose;
}

/** Whether some pair of amounts that round to these has a rate, in per cent, that rounds to this one. */
function rateFits(now: number, last: number, rate: number): boolean {
  if (last <= 5_000) return false;
  const least = ((now - 5_000) / (last + 5_000) - 1) * 100;
  const most = ((now + 5_000) / (last - 5_000) - 1) * 100;
  return rate >= least - 0.005 && rate <= most + 0.005;
}
