import type { Budget } from '../../model/schema.ts';
import type { MeantBody } from './body-meant.ts';
import { bodyMeant } from './body-meant.ts';
import type { MeantYear } from './year-meant.ts';
import { yearMeant } from './year-meant.ts';

/** A budget as rules see it, and what its cover gives otherwise. */
export interface Judged {
  readonly judged: Budget;
  readonly meant: MeantYear;
  readonly meantBody: MeantBody;
}

/**
 * The budget with the year and the name that all it says means. A wrong year would make names of subjects and bases of
 * comparison wrong, a wrong name every head.
 */
export function asMeant(budget: Budget): Judged {
  const [meant, meantBody] = [yearMeant(budget), bodyMeant(budget)];
  if (meant.places.length + meantBody.places.length === 0) return { judged: budget, meant, meantBody };
  const judged = { ...budget, year: meant.year, body: { ...budget.body, name: meantBody.name } };
  return { judged, meant, meantBody };
}
