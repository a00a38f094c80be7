import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** I43: the vehicles that there are, and those to be bought, are the sum of those by use. */
export const vehiclesByUseAddUp: Identity<'I43'> = {
  id: 'I43',
  refs: ['I43', 'D07'],
  demands: ({ narrative }) =>
    narrative.sections.flatMap((section) =>
      narrative
        .counts(section)
        .filter(({ noun, unit, parts }) => /车/.test(noun) && unit === '辆' && parts.length > 1)
        .map((count): Constraint => {
          const parts = count.parts.map((part) => narrative.countCell(section, part));
          return isSum('I43', narrative.countCell(section, count), parts);
        }),
    ),
  examples: {
    passing: withExplanation('共有车辆3辆，其中：机要通信用车1辆、执法执勤用车2辆。'),
    failing: withExplanation('共有车辆3辆，其中：机要通信用车1辆、执法执勤用车1辆。'),
  },
};
