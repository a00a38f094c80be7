import { withExplanation } from '../figures/example-tables.ts';
import type { Table } from '../figures/table.ts';
import type { Rule } from '../rule.ts';
import { rowOfSubject } from './said-subject-row.ts';

/**
 * N06, for what no table has: a subject that the text tells an amount of is a row of the table of 一般公共预算.
 */
export const subjectsSaidAreInTable: Rule<'S05'> = {
  id: 'S05',
  refs: ['N06', 'N16', 'D07'],
  check(_, report, { ledger }) {
    const table = ledger.table('generalBudget');
    if (!table?.subjects.some(({ code }) => code?.length === 7)) return;
    for (const { claim, section } of ledger.narrative.claims) {
      const { subject, amount } = claim;
      if (!subject?.item || !amount || amount.value === 0 || rowOfSubject(subject, table)) continue;
      const path = ledger.narrative.pathAt(section, claim.start);
      report(path, { name: subject.item.name }, { expected: nearest(table), actual: subject.text });
    }
  },
  examples: {
    passing: withExplanation('行政运行（2010301）6000元。'),
    failing: withExplanation('行政运行（2019901）6000元。'),
  },
};

const nearest = (table: Table): string =>
  table.subjects.flatMap(({ code }) => (code?.length === 7 ? [code] : [])).join('、');
