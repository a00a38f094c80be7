import { isSame } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** N07: an amount that is told twice in one item is the same both times. */
export const restatedAmountsAgree: Identity<'N07'> = {
  id: 'N07',
  refs: ['N07', 'D07'],
  demands: ({ narrative }) =>
    narrative.claims.flatMap((placed) => {
      const { amount, restated } = placed.claim;
      if (!amount) return [];
      const first = narrative.cell(placed, amount);
      return restated.map((again) => isSame('N07', narrative.cell(placed, again), first));
    }),
  examples: {
    passing: withExplanation('图书馆（2070104）45.6万元。2025年执行数为40.00万元，2026年预算安排45.60万元。'),
    failing: withExplanation('图书馆（2070104）45.6万元。2025年执行数为40.00万元，2026年预算安排46.60万元。'),
  },
};
