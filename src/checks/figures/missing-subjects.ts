import { codesBetween } from './codes-between.ts';
import type { SubjectsElsewhere } from './subjects-elsewhere.ts';

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
