import type { Random } from '../../sample/random.ts';
import { fenOf, inWanyuan } from '../amounts.ts';
import type { Department } from '../department/department.ts';
import { textsOf, valueAt, withValue } from '../plain.ts';
import type { Fault, FaultKind } from './fault.ts';
import { slips } from './wrong-amount.ts';

/** What shows only beside other budgets: N20 and N21. */
export const amongKin: readonly FaultKind[] = [
  { id: '汇总 一行不同', count: 40, make: unlikeUnits },
  ...slips.map(
    (slip): FaultKind => ({
      id: `跨年 ${slip.id}`,
      count: 12,
      make: (department, random) => unlikeLastYear(department, slip, random),
    }),
  ),
];

/** A department whose tables and text are of lines that are not its units'. */
function unlikeUnits(department: Department, random: Random): Fault | undefined {
  const budget = department.kin?.withWrongLine?.(random);
  if (!budget) return undefined;
  const tables = (of: unknown) => new Map(textsOf(of, '法定表'));
  const right = tables(department.budget.法定表);
  const places = [...tables(budget.法定表)].flatMap(([path, text]) =>
    right.get(path) === text ? [] : [path],
  );
  return {
    budget,
    what: `a line unlike the units': ${places[0] ?? ''}`,
    ids: ['N21', 'D24'],
    places,
    isAmongKin: true,
  };
}

/** An amount of last year that last year's budget has otherwise. */
function unlikeLastYear(
  { budget, kin }: Department,
  slip: (typeof slips)[number],
  random: Random,
): Fault | undefined {
  if (!kin?.lastYear) return undefined;
  const paths = [
    '机关运行经费.上年金额',
    '支出.基本支出.上年金额',
    '支出.项目支出.上年金额',
    '支出.上年支出合计',
    '三公经费.公务接待费.上年金额',
  ];
  const path = random.pick(paths);
  const fen = fenOf(valueAt(budget, path));
  const wrong = fen ? slip.change(fen, '万元', random) : undefined;
  if (wrong === undefined || wrong < 0) return undefined;
  return {
    budget: withValue(budget, path, inWanyuan(wrong)),
    what: `${path}: ${valueAt(budget, path)} → ${inWanyuan(wrong)}`,
    ids: ['N20', 'N11', 'D11'],
    places: [path],
    isAmongKin: true,
  };
}
