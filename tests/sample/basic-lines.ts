import type { Line } from './account.ts';
import { lastYearOf } from './last-year.ts';
import type { Spending } from './spending.ts';

/** What one person costs a year in wages, hundredths of 万元. */
const WAGES = { 基本工资: 480, 津贴或绩效: 420 };

/** Shares of the wages that go to insurance and housing: economic subject, function and share. */
const CONTRIBUTIONS = [
  ['30108', '2080505', 0.16],
  ['30110', '医疗', 0.075],
  ['30113', '2210201', 0.12],
] as const;

/** Economic subjects of 基本支出 beside these, by hundredths of 万元 a person; the first ones are in every budget. */
const OTHERS = [
  ['30201', 30],
  ['30211', 20],
  ['30207', 8],
  ['30103', 90],
  ['30239', 40],
  ['30228', 18],
  ['30229', 12],
  ['30206', 10],
  ['30112', 8],
  ['31002', 8],
  ['30213', 9],
  ['30208', 14],
  ['30202', 5],
  ['30216', 7],
  ['30215', 6],
  ['30205', 3],
  ['30302', 25],
  ['30226', 6],
  ['30209', 12],
  ['30299', 5],
  ['30305', 4],
  ['30204', 1],
] as const;

/** Where pensioners are paid from. */
const PENSIONS = '30302';

/** 三公 in 基本支出, hundredths of 万元 whatever the number of persons. */
const THREE_PUBLIC = [
  ['30217', 150],
  ['30231', 480],
  ['30212', 90],
] as const;

/** 基本支出 of one body: about `count` lines, at least eight, all of 一般公共预算. */
export function basicLines(count: number, spending: Spending): readonly Line[] {
  const { body, traits, random } = spending;
  const own = body.running;
  const staff = random.whole(3, 12) + Math.floor(count / 2);
  const line = (economic: string, functional: string, amount: number): Line => ({
    functional,
    economic,
    isBasic: true,
    fund: '一般公共预算',
    carriedOver: false,
    project: '',
    amount,
    lastYear: lastYearOf(amount, traits.basicIsUnchanged, spending),
  });
  const vary = (perHead: number) => Math.max(1, Math.round(staff * perHead * (0.9 + 0.2 * random.next())));
  const wages = [
    line('30101', own, vary(WAGES.基本工资)),
    line(body.isAuthority ? '30102' : '30107', own, vary(WAGES.津贴或绩效)),
  ];
  const paid = wages.reduce((all, { amount }) => all + amount, 0);
  const contributions = [...CONTRIBUTIONS, ...(count > 12 ? [['30109', '2080506', 0.08] as const] : [])];
  const medical = body.isAuthority ? '2101101' : '2101102';
  const pension = body.isAuthority ? '2080501' : '2080502';
  const rest = Math.max(3, count - wages.length - contributions.length);
  return [
    ...wages,
    ...contributions.map(([economic, functional, share]) =>
      line(economic, functional === '医疗' ? medical : functional, Math.round(paid * share)),
    ),
    ...OTHERS.slice(0, rest).map(([economic, perHead]) =>
      line(economic, economic === PENSIONS ? pension : own, vary(perHead)),
    ),
    ...threePublic(spending).map(([economic, amount]) =>
      line(economic, own, Math.round(amount * (0.5 + random.next()))),
    ),
  ];
}

/** A body without assets has no cars; few go abroad. */
function threePublic({ traits, random }: Spending): readonly (readonly [string, number])[] {
  if (!traits.hasThreePublic) return [];
  return THREE_PUBLIC.filter(
    ([economic]) =>
      economic === '30217' ||
      (economic === '30231' ? traits.hasAssets : traits.size > 30 && random.chance(0.3)),
  );
}
