import type { Budget } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';
import { codesUsed } from './subjects-used.ts';

/** S01: the first three digits of a code are a 类 of the year. */
export const classIsKnown: Rule<'S01'> = {
  id: 'S01',
  refs: ['D16'],
  check(budget, report, { subjects }) {
    for (const { kind, code, path } of codesUsed(budget)) {
      if (code.length > 3 || isNamed(budget, code) || subjects.find(kind, code, budget.year)) continue;
      const known = subjects.ofLevel(kind, 3, budget.year).map((subject) => subject.code);
      report(path, { code, year: budget.year }, { expected: known.join('、'), actual: code });
    }
  },
  examples: {
    passing: (budget) => withCode(budget, '2010301'),
    failing: (budget) => withCode(budget, '2990301'),
  },
};

const isNamed = ({ subjectNames }: Budget, code: string): boolean =>
  subjectNames.some((subject) => subject.code === code);

/** The budget with one detail line of a functional subject. */
function withCode(budget: Budget, functional: string): Budget {
  const [line] = budget.lines;
  if (!line) throw new Error('the example has a detail line');
  return { ...budget, statements: {}, lines: [{ ...line, functional }] };
}
