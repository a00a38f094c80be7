import { withExplanation } from '../figures/example-tables.ts';
import type { Rule } from '../rule.ts';
import { noneListed, vehicleCost, vehiclesSaid } from './vehicles-said.ts';

/** I45: where there are no vehicles nothing is spent on running them. */
export const vehiclesRunAreThere: Rule<'I45'> = {
  id: 'I45',
  refs: ['I45', 'D07'],
  check(budget, report, { ledger, mended = budget }) {
    const { bought, owned = noneListed(budget) } = vehiclesSaid(ledger.narrative);
    const running = vehicleCost(mended, 'running');
    if (!owned || running === undefined || running === 0) return;
    if (owned.count.hundredths > 0 || (bought?.count.hundredths ?? 0) > 0) return;
    report(owned.path, {}, { expected: '≥ 1辆', actual: owned.count.text });
  },
  examples: {
    passing: withExplanation('截至2025年12月31日，共有车辆1辆。'),
    failing: withExplanation('截至2025年12月31日，共有车辆0辆。'),
  },
};
