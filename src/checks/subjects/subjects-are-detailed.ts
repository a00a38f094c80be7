import { withTables } from '../figures/example-tables.ts';
import type { Row } from '../figures/table.ts';
import type { Rule } from '../rule.ts';

const DEPTHS = {
  revenue: 7,
  expenditure: 7,
  generalBudget: 7,
  governmentFund: 7,
  stateCapital: 7,
  basicExpenditure: 5,
} as const;

/**
 * D05: subjects go down to 项, economic ones to 款, and stand under the subject above them. What is secret may stop
 * above and is acknowledged.
 */
export const subjectsAreDetailed: Rule<'D05'> = {
  id: 'D05',
  refs: ['D05'],
  check({ year, subjectNames }, report, { ledger, subjects }) {
    for (const [kind, depth] of Object.entries(DEPTHS) as [keyof typeof DEPTHS, number][]) {
      const table = ledger.given(kind);
      const hasClasses = table?.subjects.some(({ code }) => code?.length === 3);
      const orphans = new Map<string, Row[]>();
      for (const row of table?.subjects ?? []) {
        const { code = '', isMissing, path } = row;
        const above = code.slice(0, -2);
        if (hasClasses && !isMissing && code.length > 3 && !table?.row(above))
          orphans.set(above, [...(orphans.get(above) ?? []), row]);
        const isEmpty = row.cell('total').value === 0;
        // Of a 类 that there is not, S01 has spoken.
        const by = kind === 'basicExpenditure' ? 'economic' : 'functional';
        const isNamed = subjectNames.some((subject) => subject.code === code);
        if (code.length === 3 && !isNamed && !subjects.find(by, code, year)) continue;
        if (isMissing || isEmpty || code.length >= depth || (table?.under(code).length ?? 0) > 0) continue;
        // Where only the level between is left out, that is told below it.
        if (table?.subjects.some((other) => other.code !== code && other.code?.startsWith(code))) continue;
        report(
          [...path, 'code'],
          { code, lacks: depth === 7 ? 'items' : 'sections' },
          { expected: `${code}…`, actual: code },
        );
      }
      for (const [above, [first, ...more]] of orphans) {
        const { code = '', path = [] } = first ?? {};
        const alike = more.map((row) => [...row.path, 'code']);
        report([...path, 'code'], { code, lacks: 'above' }, { expected: above, actual: code, alike });
      }
    }
  },
  examples: {
    passing: withTables,
    failing: (budget) => {
      const tables = withTables(budget);
      const rows = tables.statements.basicExpenditure?.rows.filter(({ code }) => code !== '30302') ?? [];
      return { ...tables, statements: { ...tables.statements, basicExpenditure: { rows } } };
    },
  },
};
