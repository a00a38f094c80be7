import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isAtMost } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Identity } from '../rule.ts';
import type { Meaning } from './meaning.ts';
import { meaningOf } from './meaning.ts';

/** The first amount of a meaning that the text tells. */
function said(meaning: Meaning, { narrative }: Ledger): Cell | undefined {
  const placed = narrative.claims.find((each) => meaningOf(each) === meaning);
  return placed?.claim.amount && narrative.cell(placed, placed.claim.amount);
}

/** I35: what is reserved for 中小企业 ≤ procurement, and what of that for 小微企业 ≤ it. */
export const reservedIsPartOfProcurement: Identity<'I35'> = {
  id: 'I35',
  refs: ['I35', 'D07'],
  demands(ledger): readonly Constraint[] {
    const procurement = said('procurement', ledger);
    const reserved = said('forSmallAndMedium', ledger);
    const small = said('forSmall', ledger);
    return [
      ...(procurement && reserved ? [isAtMost('I35', reserved, procurement)] : []),
      ...(reserved && small ? [isAtMost('I35', small, reserved)] : []),
    ];
  },
  examples: {
    passing: withExplanation('政府采购预算0.50万元。面向中小企业预留政府采购项目预算金额0.20万元。'),
    failing: withExplanation('政府采购预算0.50万元。面向中小企业预留政府采购项目预算金额0.80万元。'),
  },
};

/** I36: procurement ≤ expenditure. */
export const procurementIsPartOfExpenditure: Identity<'I36'> = {
  id: 'I36',
  refs: ['I36', 'D07'],
  demands(ledger) {
    const procurement = said('procurement', ledger) ?? ledger.stated('procurement', 'total');
    const spent = ledger.table('expenditure')?.total()?.cell('total');
    return procurement && spent ? [isAtMost('I36', procurement, spent)] : [];
  },
  examples: {
    passing: withExplanation('政府采购预算0.50万元。'),
    failing: withExplanation('政府采购预算5.00万元。'),
  },
};

/** I37: the money of the projects with performance goals ≤ 项目支出. */
export const goalsArePartOfProjects: Identity<'I37'> = {
  id: 'I37',
  refs: ['I37', 'D07'],
  demands(ledger) {
    const goals = said('goalsProjects', ledger);
    const projects = ledger.table('expenditure')?.total()?.cell('project');
    return goals && projects ? [isAtMost('I37', goals, projects)] : [];
  },
  examples: {
    passing: withExplanation('编报绩效目标的项目2个，涉及项目预算资金0.30万元。'),
    failing: withExplanation('编报绩效目标的项目2个，涉及项目预算资金0.31万元。'),
  },
};
