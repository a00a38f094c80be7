import type { Budget } from '../../model/schema.ts';
import type { MeantBody } from './body-meant.ts';
import { bodyMeant } from './body-meant.ts';
import type { WordSlip } from './word-slips.ts';
import { withoutSlips, wordSlips } from './word-slips.ts';
import type { MeantYear } from './year-meant.ts';
import { yearMeant } from './year-meant.ts';

/** A budget as rules see it, and what its cover gives otherwise. */
export interface Judged {
  readonly judged: Budget;
  readonly meant: MeantYear;
  readonly meantBody: MeantBody;
  readonly slips: readonly WordSlip[];
}

/**
 * The budget with the year and the name that all it says means, and texts without words that stand twice. A wrong year
 * would make names of subjects and bases of comparison wrong, a wrong name every head, and a doubled word hides what is
 * beside it.
 */
export function asMeant(budget: Budget): Judged {
  const slips = wordSlips(budget);
  const read = slips.length > 0 ? withoutSlips(budget, slips) : budget;
  const [meant, meantBody] = [yearMeant(read), bodyMeant(read)];
  if (meant.places.length + meantBody.places.length === 0) return { judged: read, meant, meantBody, slips };
  const judged = { ...read, year: meant.year, body: { ...read.body, name: meantBody.name } };
  return { judged, meant, meantBody, slips };
}
