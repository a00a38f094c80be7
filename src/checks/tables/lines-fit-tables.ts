import { spokenAmount } from '../../model/money.ts';
import type { Budget } from '../../model/schema.ts';
import type { Subjects } from '../../model/statements/subjects.ts';
import { compare } from '../compare.ts';
import type { LineSum } from '../figures/line-sums.ts';
import { lineSums } from '../figures/line-sums.ts';
import type { WrongLine } from '../figures/meant-lines.ts';
import type { Path, Report, Rule, RuleContext } from '../rule.ts';

/**
 * S03: where detail lines and tables are both given, each subject and the total of a table are their sum. A line that
 * explains what does not fit is told itself; of what no line explains the first figure, with the others.
 */
export const linesFitTables: Rule<'S03'> = {
  id: 'S03',
  refs: ['D08'],
  check(budget, report, { subjects, isTold, wrongLines = [] }) {
    for (const wrong of wrongLines) reportLine(wrong, report);
    const [first, ...more] = unfitSums(budget, subjects, isTold);
    const details = first && compare(first.sum.value, first.stated);
    if (!first || !details) return;
    const { name, path } = first;
    const related = more.slice(0, MOST_RELATED).map((other) => other.path);
    const facts = { name, cells: 1 + more.length, difference: details.difference, alike: 0, isLine: false };
    report(path, facts, { ...details, related });
  },
  examples: { passing: (budget) => withTotal(budget, 0), failing: (budget) => withTotal(budget, 1) },
};

const MOST_RELATED = 12;

/** The figures of tables that lines do not make. One that does not fit its own table either has been told with that. */
export const unfitSums = (
  budget: Budget,
  subjects: Subjects,
  isTold: RuleContext['isTold'],
): readonly LineSum[] =>
  lineSums(budget, subjects).filter(
    ({ sum, stated, path }) => sum.value !== stated && !isTold?.(path.slice(0, -1)),
  );

function reportLine({ at, field, is, meant, unfit, alike }: WrongLine, report: Report<'S03'>): void {
  const inWords = (value: (typeof is)[typeof field]): string =>
    typeof value === 'number'
      ? spokenAmount(value)
      : typeof value === 'boolean'
        ? value
          ? '是'
          : '否'
        : (value ?? '');
  const others: readonly Path[] = alike.map((line) => ['lines', line, field]);
  const name = [is.functional, is.economic, is.project].filter(Boolean).join(' ');
  report(
    ['lines', at, field],
    { name, cells: unfit.length, difference: '', alike: alike.length, isLine: true },
    {
      expected: inWords(meant[field]),
      actual: inWords(is[field]),
      related: [...others, ...unfit.map(({ path }) => path)].slice(0, MOST_RELATED),
    },
  );
}

/** The budget with one detail line and an expenditure table that is `excess` 分 above it. */
function withTotal(budget: Budget, excess: number): Budget {
  const [line] = budget.lines;
  if (!line) throw new Error('the example has a detail line');
  const total = line.amount + excess;
  const row = { code: line.functional, name: '', total };
  return { ...budget, lines: [line], statements: { expenditure: { rows: [row] } } };
}
