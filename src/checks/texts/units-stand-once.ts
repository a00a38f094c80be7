import type { Budget } from '../../model/schema.ts';
import { sameName } from '../../model/statements/same-name.ts';
import type { Rule } from '../rule.ts';

/** S13: a unit is listed under 机构设置 once. One that only shares a part of its name with another is another. */
export const unitsStandOnce: Rule<'S13'> = {
  id: 'S13',
  refs: ['D24'],
  check({ institutions }, report) {
    if (typeof institutions === 'string') return;
    institutions.forEach(({ name }, i) => {
      const first = institutions.findIndex((other) => sameName(other.name, name));
      if (first === i) return;
      const related = [['institutions', first, 'name']];
      report(['institutions', i, 'name'], { name }, { expected: '1', actual: '2', related });
    });
  },
  examples: {
    passing: (budget) => listed(budget, '青禾县水文站', '青禾县水文站（本级）'),
    failing: (budget) => listed(budget, '青禾县水文站', '青禾县水文站'),
  },
};

const listed = (budget: Budget, ...names: readonly string[]): Budget => ({
  ...budget,
  institutions: names.map((name) => ({ name, nature: '事业', rank: '股级', funding: '财政拨款' })),
});
