import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import { isShare } from '../figures/rate-constraint.ts';
import type { Identity } from '../rule.ts';
import { meaningOf } from './meaning.ts';
import type { Narrative, PlacedClaim } from './narrative.ts';

/** N12: the share that the text gives a part is its part of the whole. */
export const sharesAreParts: Identity<'N12'> = {
  id: 'N12',
  refs: ['N12', 'D12'],
  demands: ({ narrative }) =>
    narrative.claims.flatMap((placed): readonly Constraint[] => {
      const { amount, share } = placed.claim;
      const whole = amount && share && wholeOf(placed, narrative);
      if (!whole) return [];
      const rate = {
        ...narrative.rateCell(placed, share.rate),
        name: `“${placed.claim.label}${share.text}”`,
      };
      return [isShare('N12', rate, narrative.cell(placed, amount), whole)];
    }),
  examples: {
    passing: withExplanation('支出预算100万元，其中：基本支出80万元，占80%；项目支出20万元，占20%。'),
    failing: withExplanation('支出预算100万元，其中：基本支出80万元，占85%；项目支出20万元，占20%。'),
  },
};

/** What a part is a share of: the whole that it stands under, else all income or all expenditure. */
function wholeOf({ parent, claim }: PlacedClaim, narrative: Narrative): Cell | undefined {
  const side = /收入/.test(claim.label + (claim.share?.of ?? '')) ? 'income' : 'spending';
  const whole = parent ?? narrative.wholes.find((placed) => meaningOf(placed) === side);
  return whole?.claim.amount && narrative.cell(whole, whole.claim.amount);
}
