import type { Rule } from '../rule.ts';
import { withIndicator } from './example-indicator.ts';
import { indicatorsOf } from './indicators.ts';
import type { Threshold } from './threshold.ts';
import { readThreshold } from './threshold.ts';

const SHARE = /(率|比例|比重|占比|满意度)$/;
/** Rates of something else than a whole: ≥2次/月, 90分. */
const OTHER_RATE = /(频率|周转率|翻台率|效率|速率|功率|分辨率|汇率|容积率|倍率|费率)$/;
/** Satisfaction is a share, or marks of a survey. */
const MARKS = /^[分星]$/;
const COUNT =
  /(篇|次|个|人|期|场|户|件|项|套|台|份|处|亩|吨|棵|株|家|座|辆|所|班|批|册|本|幅|块|盏|宗|起|名|艘|头|只|口|眼|对|支|组)数$|数量$/;
const TIME = /(时间|天数|时长|时限|期限|工期|周期)$/;

/** I41: a rate is in per cent and not above 100 %, a number of things or a time is not in per cent. */
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
      const expected = expectedOf(indicator.name);
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

function expectedOf(name: string): string {
  if (TIME.test(name)) return '天';
  return COUNT.test(name) ? name.replace(/^.*(.)数$/, '$1') : '0%–100%';
}

function fits(name: string, { unit, value }: Threshold): boolean {
  if (COUNT.test(name) || TIME.test(name)) return !unit.startsWith('%');
  if (!SHARE.test(name)) return true;
  if (unit !== '' && !/^[%‰]|百分|千分|万分|[/／]/.test(unit))
    return OTHER_RATE.test(name) || (/满意度$/.test(name) && MARKS.test(unit));
  // A rate of growth may be above 100 %, and some rates are told by the thousand.
  return unit !== '%' || value <= 100 || /增长|增幅/.test(name);
}
