import type { SubjectKind, Subjects } from '../../model/statements/subjects.ts';
import { bareName } from './source-of.ts';

/** What subjects are called in a year. */
export interface Naming {
  readonly subjects: Subjects;
  readonly kind: SubjectKind;
  readonly year: number;
}

/** Whether a name is a code's, as far as the year's subjects tell. */
export const fits = (code: string, name: string, naming: Naming): boolean => {
  const official = officialName(code, naming);
  return official === undefined || official === bareName(name);
};

/** What the year's subjects call a code, without blanks and in one width; undefined of one that there is not. */
export const officialName = (code: string, { subjects, kind, year }: Naming): string | undefined => {
  const subject = subjects.find(kind, code, year);
  return subject && bareName(subject.name);
};
