import type { Random } from '../../sample/random.ts';
import { fenOf, inWanyuan } from '../amounts.ts';
import type { Department } from '../department/department.ts';
import { equationsOf } from '../identities/identities.ts';
import { valueAt } from '../plain.ts';
import { replaced } from './amounts-in-tables.ts';
import type { Fault, FaultKind } from './fault.ts';
import { unitOf, written } from './table-cells.ts';
import { slips } from './wrong-amount.ts';

/** Identities of few cells, which faults at random places seldom meet. */
const RARE = [
  'I01',
  'I02',
  'I03',
  'I07',
  'I10',
  'I12',
  'I14',
  'I17',
  'I18',
  'I19',
  'I20',
  'I21',
  'I23',
  'I26',
  'I27',
  'I28',
  'I31',
  'I32',
  'I36',
  'I39',
  'I48',
];

/** One cell of such an identity, so wrong that it no longer holds. */
export const byIdentity: readonly FaultKind[] = RARE.map((id) => ({
  id: `等式 ${id}`,
  make: (department, random) => broken(department, id, random),
}));

function broken(department: Department, id: string, random: Random): Fault | undefined {
  const equations = equationsOf(department.budget, department.slots).filter((equation) => equation.id === id);
  if (equations.length === 0) return undefined;
  const members = random
    .pick(equations)
    .members.filter(({ path }) => /\.[^.\]]+$/.test(path) && /^(法定表|支出|绩效|政府采购)/.test(path));
  if (members.length === 0) return undefined;
  const { path, value } = random.pick(members);
  const table = path.startsWith('法定表') ? (path.split('.')[1] ?? '') : undefined;
  const unit = table === undefined ? '万元' : unitOf(table);
  const wrong = random.pick(slips).change(value || 1_230_000, unit, random);
  if (wrong === undefined || wrong < 0 || wrong === fenOf(valueAt(department.budget, path))) return undefined;
  const fault = replaced(department, [
    [path, table === undefined ? inWanyuan(wrong) : written(table, wrong)],
  ]);
  return fault.ids.includes(id) ? fault : undefined;
}
