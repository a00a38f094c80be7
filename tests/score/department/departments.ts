import { bodiesOf } from '../../sample/bodies.ts';
import { layoutOf } from '../environment.ts';
import type { Department, Form } from './department.ts';
import { hebeiDepartment } from './hebei.ts';
import { shanghaiDepartment } from './shanghai.ts';

/** The seed of everything that is scored: the same departments and faults every time. */
export const SEED = 5;

const SHANGHAI = 32;
const HEBEI = 14;

/** Every third department of the district hands in the workbook, every fourth is a unit. */
export function departments(): readonly Department[] {
  const bodies = bodiesOf(SHANGHAI + HEBEI, SEED);
  return bodies.map((body, i) => {
    if (i >= SHANGHAI) return hebeiDepartment(body, i, layoutOf('hebei'), SEED);
    const layout = layoutOf(i % 4 === 3 ? 'shanghai-putuo-unit' : 'shanghai-putuo');
    const form: Form = i % 3 === 1 ? 'workbook' : 'yaml';
    return shanghaiDepartment(body, i, layout, form, SEED);
  });
}
