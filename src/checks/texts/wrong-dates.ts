import type { Budget } from '../../model/schema.ts';
import type { Path } from '../rule.ts';
import type { WrongYear } from './wrong-year.ts';

/** A date of the publication that no budget of a year can have. */
export interface WrongDate {
  readonly path: Path;
  readonly found: WrongYear;
}

/** A people's congress may meet in the last month before the year that it approves the budget of. */
const EARLIEST_MONTH = 12;

/**
 * Dates of approval, publication and the document that are not of the year of the budget. Where the approval is of the
 * year, it is the days since then that tell whether a publication is in time (D01).
 */
export function wrongDates({ publication }: Budget, year: number): readonly WrongDate[] {
  const wrong = (['approvalDate', 'publicationDate', 'documentDate'] as const).flatMap((field) => {
    const date = publication[field];
    if (date === undefined || yearOf(date) === year || budgetYear(date) === year) return [];
    const found = { year: budgetYear(date), expected: `${year}年`, actual: date.slice(0, 10) };
    return [{ path: ['publication', field], found }];
  });
  const isApproved = publication.approvalDate !== undefined && !wrong.some(isApproval);
  return isApproved ? wrong.filter(({ path }) => path[1] !== 'publicationDate') : wrong;
}

/** Whether it is the date of approval. */
export const isApproval = ({ path }: WrongDate): boolean => path[1] === 'approvalDate';

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** The year of the budget that is approved or published on a day. */
const budgetYear = (date: string): number =>
  yearOf(date) + (Number(date.slice(5, 7)) === EARLIEST_MONTH ? 1 : 0);
