import type { Budget } from '../../model/schema.ts';
import { sameName } from '../../model/statements/same-name.ts';
import { bareName } from '../figures/source-of.ts';
import { checkSubjectsSaid } from '../narrative/check-subjects-said.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import type { UsedSubject } from './subjects-used.ts';
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
    const misnamed = subjectsUsed(budget).flatMap((used): readonly Misnamed[] => {
      const { kind, code, name } = used;
      const own = budget.subjectNames.find((subject) => subject.code === code)?.name;
      const expected = own ?? subjects.find(kind, code, budget.year)?.name;
      return name === undefined || expected === undefined || sameName(name, expected)
        ? []
        : [{ ...used, name, expected }];
    });
    for (const each of misnamed) {
      const other = misnamed.find((candidate) => isExchanged(each, candidate));
      if (other && misnamed.indexOf(other) < misnamed.indexOf(each)) continue;
      const { code, name, path, expected } = each;
      const details = { expected, actual: name, ...(other && { related: [other.path] }) };
      report(path, { code, year: budget.year, ...(other && { other: other.code }) }, details);
    }
    checkClassNames(budget, report, context);
    checkSubjectsSaid(budget.year, report, context);
  },
  examples: {
    passing: (budget) => named(budget, '维修(护)费'),
    failing: (budget) => named(budget, '维修费'),
  },
};

interface Misnamed extends UsedSubject {
  readonly name: string;
  readonly expected: string;
}

/** Whether two rows of a table, or two lines, bear each other's names: their names were exchanged, or their codes. */
const isExchanged = (one: Misnamed, other: Misnamed): boolean =>
  String(one.path.slice(0, 2)) === String(other.path.slice(0, 2)) &&
  sameName(one.name, other.expected) &&
  sameName(other.name, one.expected) &&
  !sameName(one.expected, other.expected);

/** 类 that a table with two sides names without a code are named as in the year, and as what their amount is of. */
function checkClassNames(
  { statements, year }: Budget,
  report: Report<'N16'>,
  { ledger, subjects }: RuleContext,
): void {
  for (const kind of ['overview', 'fiscal'] as const)
    for (const { code, name, path, isMissing } of ledger.given(kind)?.classes ?? []) {
      const isCoded = statements[kind]?.rows.some((row) => row.code === code);
      const expected =
        code && !isMissing && !isCoded ? subjects.find('functional', code, year)?.name : undefined;
      if (code === undefined || expected === undefined || bareName(name) === bareName(expected)) continue;
      report([...path, 'name'], { code, year }, { expected, actual: name });
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
