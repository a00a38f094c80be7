import type { Random } from '../../sample/random.ts';
import { fenOf, inWanyuan } from '../amounts.ts';
import type { Department } from '../department/department.ts';
import type { FenLine } from '../department/fen-lines.ts';
import { Book } from '../identities/book.ts';
import type { Plain } from '../plain.ts';
import { textsOf, valueAt, withValue } from '../plain.ts';
import type { Fault, FaultKind } from './fault.ts';
import { cellsOf, TABLES, unitOf, written } from './table-cells.ts';
import type { Slip } from './wrong-amount.ts';
import { slips } from './wrong-amount.ts';

/** What shows only beside other budgets: N20 and N21. */
export const amongKin: readonly FaultKind[] = [
  ...slips.flatMap((slip): readonly FaultKind[] => [
    {
      id: `汇总 部门一行 ${slip.id}`,
      ways: slips.length,
      make: (department, random) => unlikeUnits(department, slip, random),
    },
    {
      id: `汇总 单位一格 ${slip.id}`,
      ways: slips.length,
      make: (department, random) => unitUnlike(department, slip, random),
    },
    {
      id: `跨年 ${slip.id}`,
      ways: slips.length,
      make: (department, random) => unlikeLastYear(department, slip, random),
    },
  ]),
  { id: '汇总 漏单位', make: unitNotSummed },
];

/** A department whose tables and text are of lines that are not its units'. */
function unlikeUnits(department: Department, slip: Slip, random: Random): Fault | undefined {
  const { lines, kin } = department;
  if (!lines || !kin?.units) return undefined;
  const wrong = random.pick(lines);
  const amount = slip.change(wrong.amount, '元', random);
  if (amount === undefined || amount === wrong.amount) return undefined;
  return remade(
    department,
    lines.map((line) => (line === wrong ? { ...line, amount } : line)),
    `${wrong.functional} ${wrong.amount} → ${amount}, unlike the units'`,
  );
}

/** A department without the money of one of its units. */
function unitNotSummed(department: Department, random: Random): Fault | undefined {
  const { lines, kin } = department;
  if (!lines || !kin?.units || !kin.shares) return undefined;
  const unit = random.whole(1, kin.shares.length - 1);
  const before = kin.shares.slice(0, unit).reduce((all, share) => all + share, 0);
  const left = lines.filter((_, i) => i < before || i >= before + (kin.shares?.[unit] ?? 0));
  const { 单位: body } = kin.units[unit] as Plain;
  return remade(department, left, `${(body as Plain).名称} is not summed`);
}

function remade(department: Department, lines: readonly FenLine[], what: string): Fault | undefined {
  const budget = department.remade?.(lines);
  if (!budget) return undefined;
  const tables = (of: unknown) => new Map(textsOf(of, '法定表'));
  const [right, wrong] = [tables(department.budget.法定表), tables(budget.法定表)];
  const places = [...new Set([...right.keys(), ...wrong.keys()])].filter(
    (path) => right.get(path) !== wrong.get(path),
  );
  const gone = [...right.keys()].some((path) => !wrong.has(path));
  return {
    budget,
    what,
    ids: ['N21', 'D24'],
    places: [...places, ...(gone ? ['法定表*'] : [])],
    isAmongKin: true,
  };
}

/** A cell of a unit's table that is not what the department has summed. */
function unitUnlike(department: Department, slip: Slip, random: Random): Fault | undefined {
  const { kin, budget } = department;
  if (!kin?.units) return undefined;
  const at = random.whole(0, kin.units.length - 1);
  const unit = { budget: kin.units[at] as Plain };
  const table = random.pick(TABLES);
  const cells = cellsOf(unit, table).filter(({ row }) => row.code !== undefined);
  if (cells.length === 0) return undefined;
  const cell = random.pick(cells);
  const wrong = slip.change(cell.fen, unitOf(table), random);
  if (wrong === undefined || wrong === cell.fen) return undefined;
  const units = kin.units.map((other, i) =>
    i === at ? withValue(other, cell.path, written(table, wrong)) : other,
  );
  const own = new Book(budget).member(table, cell.row.code ?? '', cell.column, cell.side);
  return {
    budget,
    kin: { ...kin, units },
    what: `${(unit.budget.单位 as Plain).名称} ${cell.path}: ${cell.fen} → ${wrong}`,
    ids: ['N21', 'D24'],
    places: [own.path],
    isAmongKin: true,
  };
}

/** An amount of last year that last year's budget has otherwise. */
function unlikeLastYear({ budget, kin }: Department, slip: Slip, random: Random): Fault | undefined {
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
