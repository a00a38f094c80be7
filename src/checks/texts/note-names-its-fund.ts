import type { Budget } from '../../model/schema.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import type { Rule } from '../rule.ts';
import { FUND_OF_TABLE } from './table-fund.ts';

/** N25: the note of a table of one fund names that fund and not another alone. */
export const noteNamesItsFund: Rule<'N25'> = {
  id: 'N25',
  refs: ['N25', 'D17'],
  check(budget, report) {
    for (const kind of statementKinds) {
      const [own, note] = [FUND_OF_TABLE[kind], budget.statements[kind]?.note];
      if (!own || note === undefined || own.test(note)) continue;
      const other = Object.values(FUND_OF_TABLE).find((fund) => fund !== own && fund.test(note));
      if (!other) continue;
      report(
        ['statements', kind, 'note'],
        { fund: own.source, other: other.source },
        { expected: own.source, actual: other.source },
      );
    }
  },
  examples: {
    passing: (budget) => withNote(budget, '注：本部门无国有资本经营预算安排的支出，故本表为空表。'),
    failing: (budget) => withNote(budget, '注：本部门无政府性基金预算安排的支出，故本表为空表。'),
  },
};

/** The budget with an empty table of 国有资本经营预算. */
const withNote = (budget: Budget, note: string): Budget => ({
  ...budget,
  statements: { stateCapital: { rows: [], note } },
});
