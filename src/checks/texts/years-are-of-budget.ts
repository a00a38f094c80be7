import type { Budget } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';
import { explained } from './paragraphs.ts';
import { typedYears } from './typed-years.ts';
import { wrongDates } from './wrong-dates.ts';
import { wrongYears } from './wrong-years.ts';
import { yearMeant } from './year-meant.ts';

/**
 * D11: what speaks of this budget names its year, and beside it only the last: explanations, notes of tables, and in
 * descriptions of projects the period and the year’s money; dates of approval are of the year too. History, dates, documents and bases of comparison (N10) are
 * not judged. Another year in a reason or purpose is a warning, and so is one anywhere that nobody can mean.
 */
export const yearsAreOfBudget: Rule<'D11'> = {
  id: 'D11',
  refs: ['D11'],
  check(budget, report, { meant = yearMeant(budget) }) {
    const { given, year, places } = meant;
    if (places.length > 0) {
      const details = { expected: `${year}年`, actual: `${given}年`, related: places };
      report(['year'], { year: given, meant: year, places: places.length }, details);
    }
    for (const { path, found } of wrongDates(budget, year))
      report(path, { year: found.year, isDate: true }, found);
    const wrong = wrongYears(budget, year);
    const told = new Set(wrong.map(({ path }) => path.join('.')));
    const typed = typedYears(budget, year).filter(({ path }) => !told.has(path.join('.')));
    for (const { path, found } of [...wrong, ...typed]) report(path, { year: found.year }, found);
  },
  examples: {
    passing: (budget) =>
      explained(
        budget,
        '2026年，本部门收入预算80万元，比2025年预算增加5万元。',
        '根据《关于编制2023年预算的通知》，2019年建成的泵站2025年当年预算执行数为3万元，2026年预算安排4万元。',
      ),
    failing: (budget) => withPeriod(budget, '2025年1月至12月。'),
  },
};

const withPeriod = (budget: Budget, period: string): Budget => ({
  ...budget,
  narrative: { ...budget.narrative, projects: [{ title: '泵站', paragraphs: ['一、实施周期', period] }] },
});
