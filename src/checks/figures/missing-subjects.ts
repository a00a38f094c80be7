import { codesBetween } from './codes-between.ts';
import type { CodedRow, SubjectsElsewhere } from './subjects-elsewhere.ts';

/** A row that a table must have and has not. */
export interface MissingSubject {
  readonly code: string;
  /** Empty where no table names it. */
  readonly name: string;
}

/**
 * Subjects that a table must have and has not, in the order of their codes: those that have money in tables of the same
 * subjects, and those above its own, where it has rows of their level.
 */
export function missingSubjects(
  rows: readonly { readonly code?: string }[],
  elsewhere: SubjectsElsewhere,
): readonly MissingSubject[] {
  const own = new Set(rows.flatMap(({ code }) => code ?? []));
  return [...new Set([...elsewhere.keys(), ...codesBetween(own)])]
    .filter((code) => !own.has(code))
    .sort()
    .map((code) => ({ code, name: elsewhere.get(code)?.name ?? '' }));
}

/**
 * The rows of another table that stand under a row with money at which a table stops. Where all money has a table of its
 * fund, they can only be left out of the one that stops: none where another table of a fund has them.
 */
export function underStops(
  own: readonly CodedRow[],
  theirs: readonly CodedRow[],
  ofOtherFunds: readonly CodedRow[],
): readonly CodedRow[] {
  const stops = own.filter(
    ({ code, amounts }) =>
      amounts.total?.value && !own.some((row) => row.code !== code && row.code.startsWith(code)),
  );
  if (stops.every(({ code }) => code.length === DEEPEST)) return [];
  const others = new Set(ofOtherFunds.map(({ code }) => code));
  return theirs.filter(
    (row) =>
      !others.has(row.code) && stops.some(({ code }) => row.code !== code && row.code.startsWith(code)),
  );
}

/** 项 are the last level. */
const DEEPEST = 7;
