import type { Rule } from '../rule.ts';
import { withIndicator } from './example-indicator.ts';
import { indicatorsOf } from './indicators.ts';
import type { Threshold } from './threshold.ts';
import { readThreshold } from './threshold.ts';

const SHARE = /(率|比例|比重|占比|满意度)$/;
const COUNT = /(篇数|次数|个数|人数|期数|场次|户数|件数|项数|套数|台数|数量)$/;

/** I41: a rate is in per cent and not above 100 %, a number of things is not in per cent. */
export const gradesHaveTheirUnit: Rule<'I41'> = {
  id: 'I41',
  refs: ['I41', 'D10'],
  check(budget, report) {
    for (const { path, indicator } of indicatorsOf(budget)) {
      const grades = (['excellent', 'good', 'fair', 'poor'] as const).map(
        (grade) => [grade, indicator[grade], readThreshold(indicator[grade])] as const,
      );
      const wrong = grades.find(([, , threshold]) => threshold && !fits(indicator.name, threshold));
      if (!wrong) continue;
      const expected = COUNT.test(indicator.name) ? indicator.name.replace(/^.*(.)数$/, '$1') : '0%–100%';
      report([...path, wrong[0]], { indicator: indicator.name }, { expected, actual: wrong[1] });
    }
  },
  examples: {
    passing: (budget) =>
      withIndicator(budget, {
        name: '播发篇数',
        excellent: '≥9篇',
        good: '≥8篇',
        fair: '≥7篇',
        poor: '<7篇',
      }),
    failing: (budget) =>
      withIndicator(budget, { name: '播发篇数', excellent: '≥9%', good: '≥8%', fair: '≥7%', poor: '<7%' }),
  },
};

function fits(name: string, { unit, value }: Threshold): boolean {
  if (COUNT.test(name)) return !unit.startsWith('%');
  // A rate of growth may be above 100 %, and some rates are told by the thousand.
  return !SHARE.test(name) || unit !== '%' || value <= 100 || /增长|增幅/.test(name);
}
