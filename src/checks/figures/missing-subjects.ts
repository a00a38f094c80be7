import type { Fen } from '../../model/money.ts';
import { codesAbove } from '../../model/statements/subject-code.ts';
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

/** The rows of another table that stand above rows of this one, whose money is all of one fund. */
export const aboveThem = (own: readonly CodedRow[], theirs: readonly CodedRow[]): readonly CodedRow[] => {
  const known = new Set(own.map(({ code }) => code));
  const above = new Set(own.flatMap(({ code }) => codesAbove(code)));
  return theirs.filter(({ code }) => above.has(code) && !known.has(code));
};

/**
 * The rows of another table that make up what a row lacks beside those under it: all of them together just that, or one
 * alone at least that, where not all money of the other table is of this one. None that another table of a fund has.
 */
export function whereSumsLack(
  own: readonly CodedRow[],
  theirs: readonly CodedRow[],
  ofOtherFunds: readonly CodedRow[],
): readonly CodedRow[] {
  const known = new Set([...own, ...ofOtherFunds].map(({ code }) => code));
  const sums = new Map<string, Fen>();
  for (const { code, amounts } of own) {
    const above = code.slice(0, -LEVEL);
    sums.set(above, (sums.get(above) ?? 0) + (amounts.total?.value ?? 0));
  }
  return own.flatMap(({ code, amounts }): readonly CodedRow[] => {
    const sum = sums.get(code);
    const lack = (amounts.total?.value ?? 0) - (sum ?? 0);
    if (sum === undefined || lack <= 0) return [];
    const left = theirs.filter((row) => row.code.slice(0, -LEVEL) === code && !known.has(row.code));
    const most = left.reduce((all, row) => all + (row.amounts.total?.value ?? 0), 0);
    return (left.length === 1 ? most >= lack : most === lack) ? left : [];
  });
}

/** Digits by which the code of a level is longer than that of the one above. */
const LEVEL = 2;

/** 项 are the last level. */
const DEEPEST = 7;
