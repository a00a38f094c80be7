import type { Rule } from '../rule.ts';
import { withIndicator } from './example-indicator.ts';

/** I42: every 工作活动 has an indicator, and a 职责 with activities has none of its own. */
export const activitiesHaveIndicators: Rule<'I42'> = {
  id: 'I42',
  refs: ['I42'],
  check({ performance }, report) {
    for (const [d, { activities, indicators, name }] of performance.duties.entries()) {
      const path = ['performance', 'duties', d];
      for (const [a, activity] of activities.entries())
        if (activity.indicators.length === 0)
          report(
            [...path, 'activities', a, 'indicators'],
            { name: activity.name },
            { expected: '≥ 1', actual: '0' },
          );
      if (activities.length > 0 && indicators.length > 0)
        report([...path, 'indicators'], { name }, { expected: '0', actual: String(indicators.length) });
    }
  },
  examples: {
    passing: (budget) =>
      withIndicator(budget, { name: '完成率', excellent: '≥95%', good: '≥90%', fair: '≥80%', poor: '<80%' }),
    failing: (budget) => withIndicator(budget, undefined),
  },
};
