import type { Figures } from '../../model/corpus.ts';
import { figureKey, figuresOf, groupKey, valueAt } from '../../model/figures.ts';
import type { Budget } from '../../model/schema.ts';
import type { Subjects } from '../../model/statements/subjects.ts';
import { LAST_YEARS } from '../../model/with-last-year.ts';
import { compare } from '../compare.ts';
import type { Rule } from '../rule.ts';
import { figuresOfExample } from './others-of-example.ts';
import type { Deviation } from './root-deviations.ts';
import { rootDeviations } from './root-deviations.ts';

/** So many figures that all differ are no slips. */
const FEWEST = 4;

/**
 * N20: an amount that the data states as last year's is what last year's budget said. Silent without last year's
 * budget, of a new body, and of what a layout prints as spent (上年执行数), which no budget knows.
 */
export const lastYearIsLastYears: Rule<'N20'> = {
  id: 'N20',
  refs: ['N20', 'D11'],
  check(budget, report, { others, subjects, withLastYear = [], sourcesOf = (path) => [path] }) {
    const lastYear = others?.lastYear;
    if (!lastYear || budget.newlyEstablished) return;
    const held = LAST_YEARS.flatMap(({ path, was }) => {
      const stated = valueAt(budget, path);
      const found = lastYear.figures[figureKey(groupKey(was))];
      const isOwn = sourcesOf(path).some((source) => source.join('.') === path.join('.'));
      if (stated === undefined || !found || !isOwn) return [];
      return [{ path, place: found.place, difference: compare(found.value, stated) }];
    });
    const wrong = held.filter(({ difference }) => difference !== undefined);
    // Where nearly all differ, it is another year's data that stands there: one fault.
    const isOther = wrong.length >= FEWEST && wrong.length * 2 > held.length;
    for (const { path, place, difference } of isOther ? wrong.slice(0, 1) : wrong) {
      const facts = { year: budget.year - 1, file: lastYear.file, difference: difference?.difference ?? '' };
      const related = isOther ? wrong.slice(1).map((other) => other.path) : [];
      report(path, facts, { ...difference, related, elsewhere: [place] });
    }
    for (const { first, others: follow } of rootDeviations(
      inTables(budget, lastYear, withLastYear, subjects),
    )) {
      const difference = compare(first.sum, first.actual);
      const facts = { year: budget.year - 1, file: lastYear.file, difference: difference?.difference ?? '' };
      const was = lastYear.figures[figureKey({ ...first, column: 'total' })];
      const elsewhere = was ? [was.place] : [];
      report(first.path, facts, { ...difference, related: follow.map(({ path }) => path), elsewhere });
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

/** Cells of last year's column that are not what last year's table said. */
function inTables(
  budget: Budget,
  { figures, tables }: Figures,
  printed: readonly string[],
  subjects: Subjects,
): readonly Deviation[] {
  return figuresOf(budget, subjects).flatMap((figure) => {
    const { table, column } = figure;
    if (column !== 'lastYear' || !printed.includes(table) || !tables.includes(table)) return [];
    const sum = figures[figureKey({ ...figure, column: 'total' })]?.value ?? 0;
    const { value: actual, sources } = figure.figure;
    return actual === sum ? [] : [{ ...figure, path: sources[0] ?? ['lines'], actual, sum }];
  });
}
