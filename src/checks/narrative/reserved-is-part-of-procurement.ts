import type { Constraint } from '../figures/constraint.ts';
import { isAtMost } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { firstSaid } from './first-said.ts';

/** I35: what is reserved for 中小企业 ≤ procurement, and what of that for 小微企业 ≤ it. */
export const reservedIsPartOfProcurement: Identity<'I35'> = {
  id: 'I35',
  refs: ['I35', 'D07'],
  demands(ledger): readonly Constraint[] {
    const procurement = firstSaid('procurement', ledger);
    const reserved = firstSaid('forSmallAndMedium', ledger);
    const small = firstSaid('forSmall', ledger);
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
