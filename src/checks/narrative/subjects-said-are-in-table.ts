import type { SaidSubject } from '../../claims/claim.ts';
import { codesAbove } from '../../model/statements/subject-code.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Table } from '../figures/table.ts';
import type { Rule } from '../rule.ts';
import { itemsSaid } from './items-said.ts';
import { rowOfSubject } from './said-subject-row.ts';

/**
 * N06, for what no table has: a subject that the text tells an amount of is a row of the table of 一般公共预算, and by its
 * amount no other one.
 */
export const subjectsSaidAreInTable: Rule<'S05'> = {
  id: 'S05',
  refs: ['N06', 'N16', 'D07'],
  check(_, report, { ledger }) {
    const table = ledger.table('generalBudget');
    if (!table?.subjects.some(({ code }) => code?.length === 7)) return;
    for (const { placed, subject, cell, row, isMisnamed } of itemsSaid(ledger, table)) {
      if (!subject.item || cell.value === 0 || (row && !isMisnamed)) continue;
      const path = ledger.narrative.pathAt(placed.section, placed.claim.start);
      const meant = row && [row.code, row.name].filter(Boolean).join(' ');
      const above = row ? undefined : lastAbove(subject, table, ledger);
      report(
        path,
        {
          name: subject.item.name,
          ...(meant !== undefined && { meant }),
          ...(above !== undefined && { above }),
        },
        { expected: meant ?? nearest(table), actual: subject.text },
      );
    }
  },
  examples: {
    passing: withExplanation('行政运行（2010301）6000元。'),
    failing: withExplanation('行政运行（2019901）6000元。'),
  },
};

const nearest = (table: Table): string =>
  table.subjects.flatMap(({ code }) => (code?.length === 7 ? [code] : [])).join('、');

/** The subject at which the table stops, above one that another table has. */
function lastAbove(subject: SaidSubject, table: Table, ledger: Ledger): string | undefined {
  const [code] = (['expenditure', 'revenue'] as const).flatMap((kind) => {
    const elsewhere = ledger.given(kind);
    return (elsewhere && rowOfSubject(subject, elsewhere)?.code) ?? [];
  });
  const above = code && codesAbove(code).findLast((each) => table.row(each));
  return above !== undefined && table.under(above).length === 0 ? above : undefined;
}
