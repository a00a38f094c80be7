import type { Budget } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';
import { isApproval, wrongDates } from '../texts/wrong-dates.ts';

/** D01: published after the approval and within 20 calendar days of it. Silent where a date is not given. */
export const publishedInTime: Rule<'D01'> = {
  id: 'D01',
  refs: ['D01'],
  check(budget, report) {
    const { approvalDate, publicationDate } = budget.publication;
    if (approvalDate === undefined || publicationDate === undefined) return;
    // An approval of another year is what is wrong (D11), and not the days since then.
    if (wrongDates(budget, budget.year).some(isApproval)) return;
    const days = dayNumber(publicationDate) - dayNumber(approvalDate);
    if (days >= 0 && days <= DAYS) return;
    report(
      ['publication', 'publicationDate'],
      { days, scope: budget.scope },
      {
        expected: `0–${DAYS}`,
        actual: String(days),
        related: [['publication', 'approvalDate']],
      },
    );
  },
  examples: {
    passing: (budget) => published(budget, '2026-01-20', '2026-02-09 09:00'),
    failing: (budget) => published(budget, '2026-01-20', '2026-02-10'),
  },
};

const DAYS = 20;
const DAY = 86_400_000;

/** The day of a date, or of a date and time, counted from 1970. */
function dayNumber(moment: string): number {
  const [year = 0, month = 1, day = 1] = moment.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

const published = (budget: Budget, approvalDate: string, publicationDate: string): Budget => ({
  ...budget,
  publication: { ...budget.publication, approvalDate, publicationDate },
});
