import { figureKey, groupKey, valueAt } from '../model/figures.ts';
import { LAST_YEARS } from '../model/with-last-year.ts';
import { compare } from './compare.ts';
import { figuresOfExample } from './others-of-example.ts';
import type { Rule } from './rule.ts';

/**
 * N20: an amount that the data states as last year's is what last year's budget said. Silent without last year's
 * budget, of a new body, and of amounts that were summed from detail lines, which may be what was really spent.
 */
export const lastYearIsLastYears: Rule<'N20'> = {
  id: 'N20',
  refs: ['N20', 'D11'],
  check(budget, report, { others, sourcesOf = (path) => [path] }) {
    const lastYear = others?.lastYear;
    if (!lastYear || budget.newlyEstablished) return;
    for (const { path, was } of LAST_YEARS) {
      const stated = valueAt(budget, path);
      const found = lastYear.figures[figureKey(groupKey(was))];
      const isOwn = sourcesOf(path).some((source) => source.join('.') === path.join('.'));
      if (stated === undefined || !found || !isOwn) continue;
      const difference = compare(found.value, stated);
      const facts = { year: budget.year - 1, file: lastYear.file, difference: difference?.difference ?? '' };
      if (difference) report(path, facts, { ...difference, elsewhere: [found.place] });
    }
  },
  examples: {
    others: (budget) => ({ lastYear: figuresOfExample({ ...budget, year: budget.year - 1 }) }),
    passing: (budget) => budget,
    failing: (budget) => ({
      ...budget,
      operatingCosts: { ...budget.operatingCosts, lastYear: (budget.operatingCosts.lastYear ?? 0) + 1 },
    }),
  },
};
