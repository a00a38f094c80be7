import type { Budget } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';
import { codesUsed, subjectsUsed } from './subjects-used.ts';

/** S02: a code of five or seven digits is a 款 or 项 that the tables of subjects, or the data, name. */
export const subjectIsKnown: Rule<'S02'> = {
  id: 'S02',
  refs: ['D16'],
  check(budget, report, { subjects }) {
    const isKnown = (kind: 'functional' | 'economic', code: string): boolean =>
      budget.subjectNames.some((subject) => subject.code === code) ||
      subjects.find(kind, code, budget.year) !== undefined;
    for (const { kind, code, path } of codesUsed(budget)) {
      // Under a 类 that there is not, S01 has spoken.
      if (code.length === 3 || isKnown(kind, code) || !isKnown(kind, code.slice(0, 3))) continue;
      const above = code.slice(0, 3);
      const near = subjects.ofLevel(kind, code.length, budget.year).filter((s) => s.code.startsWith(above));
      const expected = near.map((subject) => subject.code).join('、') || above;
      const alike = subjectsUsed(budget)
        .filter((each) => each.kind === kind && each.code === code && each.path.join() !== path.join())
        .map((each) => each.path);
      report(path, { code, year: budget.year }, { expected, actual: code, alike });
    }
  },
  examples: {
    passing: (budget) => withCode(budget, '2010301'),
    failing: (budget) => withCode(budget, '2010377'),
  },
};

/** The budget with one detail line of a functional subject. */
function withCode(budget: Budget, functional: string): Budget {
  const [line] = budget.lines;
  if (!line) throw new Error('the example has a detail line');
  return { ...budget, statements: {}, subjectNames: [], lines: [{ ...line, functional }] };
}
