import type { Budget } from '../model/schema.ts';
import { sameName } from '../model/statements/same-name.ts';
import type { Subjects } from '../model/statements/subjects.ts';
import { classCode } from './figures/class-code.ts';
import { bareName } from './figures/source-of.ts';
import { checkSubjectsSaid } from './narrative/check-subjects-said.ts';
import type { Report, Rule } from './rule.ts';
import { subjectsUsed } from './subjects-used.ts';

/**
 * N16: a subject's name is the one that its code has in the budget's year (卫生健康支出 since 2019, not 医疗卫生与计划
 * 生育支出). Widths of brackets do not matter.
 */
export const subjectNameFitsCode: Rule<'N16'> = {
  id: 'N16',
  refs: ['N16', 'D16'],
  check(budget, report, context) {
    const { subjects } = context;
    for (const { kind, code, name, path } of subjectsUsed(budget)) {
      const own = budget.subjectNames.find((subject) => subject.code === code)?.name;
      const expected = own ?? subjects.find(kind, code, budget.year)?.name;
      if (name === undefined || expected === undefined || sameName(name, expected)) continue;
      report(path, { code, year: budget.year }, { expected, actual: name });
    }
    checkClassNames(budget, report, subjects);
    checkSubjectsSaid(budget.year, report, context);
  },
  examples: {
    passing: (budget) => named(budget, '维修(护)费'),
    failing: (budget) => named(budget, '维修费'),
  },
};

/** 类 that a table with two sides names without a code are named as in the year. */
function checkClassNames({ statements, year }: Budget, report: Report<'N16'>, subjects: Subjects): void {
  for (const kind of ['overview', 'fiscal'] as const)
    for (const [i, { code, name }] of (statements[kind]?.rows ?? []).entries()) {
      const meant = code === undefined && name !== undefined ? classCode(name, subjects) : undefined;
      const expected = meant === undefined ? undefined : subjects.find('functional', meant, year)?.name;
      if (meant === undefined || expected === undefined || bareName(name ?? '') === bareName(expected))
        continue;
      const path = ['statements', kind, 'rows', i, 'name'];
      report(path, { code: meant, year }, { expected, actual: name ?? '' });
    }
}

/** The budget with one detail line of 30213, by a name. */
function named(budget: Budget, economicName: string): Budget {
  const [line] = budget.lines;
  if (!line) throw new Error('the example has a detail line');
  const { functionalName: _, ...rest } = line;
  return {
    ...budget,
    statements: {},
    subjectNames: [],
    lines: [{ ...rest, economic: '30213', economicName }],
  };
}
