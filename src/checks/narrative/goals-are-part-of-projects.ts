import { isAtMost } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { firstSaid } from './first-said.ts';

/** I37: the money of the projects with performance goals ≤ 项目支出. */
export const goalsArePartOfProjects: Identity<'I37'> = {
  id: 'I37',
  refs: ['I37', 'D07'],
  demands(ledger) {
    const goals = firstSaid('goalsProjects', ledger);
    const projects = ledger.table('expenditure')?.total()?.cell('project');
    return goals && projects ? [isAtMost('I37', goals, projects)] : [];
  },
  examples: {
    passing: withExplanation('编报绩效目标的项目2个，涉及项目预算资金0.30万元。'),
    failing: withExplanation('编报绩效目标的项目2个，涉及项目预算资金0.31万元。'),
  },
};
