import type { GivenBudget } from '../schema.ts';
import type { SubjectKind, Subjects } from './subjects.ts';

/**
 * The name of a subject in the budget's year: the department's own where it gives one, else the table's, else the
 * one that a detail line gives. The code stands in where there is none, which a rule reports.
 */
export function nameOfSubject(
  kind: SubjectKind,
  code: string,
  budget: GivenBudget,
  subjects: Subjects,
): string {
  const own = budget.subjectNames.find((subject) => subject.code === code)?.name;
  return own ?? subjects.find(kind, code, budget.year)?.name ?? nameInLines(kind, code, budget) ?? code;
}

function nameInLines(kind: SubjectKind, code: string, { lines }: GivenBudget): string | undefined {
  for (const line of lines) {
    const name = kind === 'functional' ? line.functionalName : line.economicName;
    if (name !== undefined && line[kind] === code) return name;
  }
  return undefined;
}
