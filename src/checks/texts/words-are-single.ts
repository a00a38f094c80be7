import type { Rule } from '../rule.ts';
import { explained } from './paragraphs.ts';
import { wordSlips } from './word-slips.ts';

/** D18: no word stands twice where the language does not double it, and no letter or figure stands for its likeness. */
export const wordsAreSingle: Rule<'D18'> = {
  id: 'D18',
  refs: ['D18', 'N30'],
  check(budget, report, { slips = wordSlips(budget) }) {
    for (const { path, kind, expected, actual } of slips)
      report(path, { kind, words: actual }, { expected, actual });
  },
  examples: {
    passing: (budget) =>
      explained(budget, '为实现立项目的的需要，参与与否由家家户户常常商量，按项目支出支出进度用IP地址登记。'),
    failing: (budget) => explained(budget, '部门预算预算的编制。'),
  },
};
