import type { Path, Rule } from '../rule.ts';
import { withIndicator } from './example-indicator.ts';
import type { Indicator } from './indicators.ts';
import { indicatorsOf } from './indicators.ts';
import type { Threshold } from './threshold.ts';
import { readThreshold } from './threshold.ts';

/** I40: 优 asks for more than 良 and that for more than 中, and 差 is what falls short of 中. Grades in words are not judged. */
export const gradesAreInOrder: Rule<'I40'> = {
  id: 'I40',
  refs: ['I40', 'D08'],
  check(budget, report) {
    for (const { path, indicator } of indicatorsOf(budget)) {
      const found = faultOf(indicator);
      if (found) report([...path, found.grade] satisfies Path, { indicator: indicator.name }, found);
    }
  },
  examples: {
    passing: (budget) => withIndicator(budget, graded('≥95%', '≥90%', '≥80%', '<80%')),
    failing: (budget) => withIndicator(budget, graded('≥95%', '≥90%', '≥80%', '<90%')),
  },
};

const graded = (excellent: string, good: string, fair: string, poor: string): Indicator => ({
  ...{ name: '完成率', excellent, good },
  ...{ fair, poor },
});

interface GradeFault {
  readonly grade: 'good' | 'fair' | 'poor';
  readonly expected: string;
  readonly actual: string;
}

function faultOf(indicator: Indicator): GradeFault | undefined {
  const { excellent, good, fair, poor } = indicator;
  const read = [excellent, good, fair, poor].map(readThreshold);
  if (read.some((threshold) => threshold === undefined)) return undefined;
  const [first, second, third, last] = read as [Threshold, Threshold, Threshold, Threshold];
  const side = third.side === 'exact' ? second.side : third.side;
  if (side === 'exact') return undefined;
  const falls = (from: Threshold, to: Threshold): boolean =>
    side === 'least' ? from.value > to.value : from.value < to.value;
  const than = side === 'least' ? '<' : '>';
  if (!falls(first, second))
    return { grade: 'good', expected: `${than} ${first.value}${first.unit}`, actual: good };
  if (!falls(second, third))
    return { grade: 'fair', expected: `${than} ${second.value}${second.unit}`, actual: fair };
  const opposite = side === 'least' ? 'most' : 'least';
  const isRest = last.side === opposite && last.value === third.value && last.isIncluded !== third.isIncluded;
  const rest = `${than}${third.isIncluded ? '' : '='}${third.value}${third.unit}`;
  return isRest ? undefined : { grade: 'poor', expected: rest, actual: poor };
}
