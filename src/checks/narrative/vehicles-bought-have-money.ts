import { withExplanation } from '../figures/example-tables.ts';
import type { Rule } from '../rule.ts';
import { vehicleCost, vehiclesSaid } from './vehicles-said.ts';

/** I44: vehicles are bought ⇔ there is money to buy them. */
export const vehiclesBoughtHaveMoney: Rule<'I44'> = {
  id: 'I44',
  refs: ['I44', 'D07'],
  check(budget, report, { ledger, mended = budget }) {
    const { bought } = vehiclesSaid(ledger.narrative);
    const money = vehicleCost(mended, 'purchase');
    // Of money below zero N28 tells.
    if (!bought || money === undefined || money < 0 || bought.count.hundredths > 0 === money > 0) return;
    const expected = money > 0 ? '≥ 1辆' : '0辆';
    report(bought.path, {}, { expected, actual: bought.count.text });
  },
  examples: {
    passing: withExplanation('2026年部门预算安排购置车辆0辆。'),
    failing: withExplanation('2026年部门预算安排购置车辆2辆。'),
  },
};
