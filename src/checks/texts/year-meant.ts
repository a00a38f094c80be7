import type { Budget } from '../../model/schema.ts';
import type { Path } from '../rule.ts';
import { wrongDates } from './wrong-dates.ts';
import { wrongYears } from './wrong-years.ts';

/** The year that a budget's texts mean, and those that speak against the year that it gives. */
export interface MeantYear {
  /** The year that the data gives. */
  readonly given: number;
  readonly year: number;
  /** None where the year given is the one meant. */
  readonly places: readonly Path[];
}

/** So few texts may have been left from another year; more of them that agree are not. */
const FEWEST = 3;
/** Of dates so few. */
const FEWEST_DATES = 2;

const KNOWN = new WeakMap<Budget, MeantYear>();

/**
 * The year given, unless nearly all that the texts and dates say is of one other year: then that one field is wrong, and not
 * each of them.
 */
export function yearMeant(budget: Budget): MeantYear {
  const known = KNOWN.get(budget);
  if (known) return known;
  const meant = { given: budget.year, ...(meantBy(budget) ?? { year: budget.year, places: [] }) };
  KNOWN.set(budget, meant);
  return meant;
}

function meantBy(budget: Budget): Omit<MeantYear, 'given'> | undefined {
  const dates = wrongDates(budget, budget.year);
  const against = [
    ...wrongYears(budget, budget.year).filter(({ found }) => found.expected === `${budget.year}年`),
    ...dates,
  ];
  const counts = new Map<number, number>();
  for (const { found } of against) counts.set(found.year, (counts.get(found.year) ?? 0) + 1);
  const [other] = [...counts].sort(([, a], [, b]) => b - a);
  if (!other) return undefined;
  const [year, places] = other;
  const agreeing = dates.filter(({ found }) => found.year === year);
  if (places < FEWEST && agreeing.length < FEWEST_DATES) return undefined;
  const speaking = wrongYears(budget, year).length + wrongDates(budget, year).length;
  if (speaking * 4 > against.length) return undefined;
  return { year, places: against.filter(({ found }) => found.year === year).map(({ path }) => path) };
}
