import type { Random } from '../../sample/random.ts';
import type { Department } from '../department/department.ts';
import { withValue } from '../plain.ts';
import type { Fault, FaultKind } from './fault.ts';
import { cellsOf, TABLES } from './table-cells.ts';

/** Formulas that have lost what they point to; in workbooks alone. */
export const cellsUnread: readonly FaultKind[] = [{ id: '法定表 读不出', make: cellUnread }];

function cellUnread(department: Department, random: Random): Fault | undefined {
  if (department.form !== 'workbook') return undefined;
  const cells = TABLES.flatMap((table) => cellsOf(department, table)).filter(
    ({ column }) => column !== '合计',
  );
  if (cells.length === 0) return undefined;
  const { path } = random.pick(cells);
  return {
    budget: withValue(department.budget, path, '#REF!'),
    what: `${path} is #REF!`,
    ids: ['S12', 'cell-error'],
    places: [path, path.replace(/\.[^.]+$/, '*')],
  };
}
