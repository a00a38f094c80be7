import type { SubjectKind, Subjects } from '../../model/statements/subjects.ts';
import { bareName } from './source-of.ts';

/** What subjects are called in a year. */
export interface Naming {
  readonly subjects: Subjects;
  readonly kind: SubjectKind;
  readonly year: number;
}

/** Whether a name is a code's, as far as the year's subjects tell. Most are letter by letter, which costs least to see. */
export function fits(code: string, name: string, { subjects, kind, year }: Naming): boolean {
  const official = subjects.find(kind, code, year)?.name;
  return official === undefined || official === name || bareName(official) === bareName(name);
}

/** Whether the year has a subject of a code. */
export const isCode = (code: string, { subjects, kind, year }: Naming): boolean =>
  subjects.find(kind, code, year) !== undefined;

/** What the year's subjects call a code, without blanks and in one width; undefined of one that there is not. */
export function officialName(code: string, { subjects, kind, year }: Naming): string | undefined {
  const subject = subjects.find(kind, code, year);
  return subject && bareName(subject.name);
}
