import type { Cell } from '../figures/cell.ts';
import { isSum } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { meaningOf } from './meaning.ts';
import type { PlacedClaim } from './narrative.ts';

/** S06: an amount that the text parts by all four quarters, or into named parts and 其他, is their sum. */
export const quartersAddUp: Identity<'S06'> = {
  id: 'S06',
  refs: ['N29', 'D07'],
  demands: ({ narrative }) =>
    narrative.claims.flatMap((placed) => {
      const { amount } = placed.claim;
      const parts = placed.parts.flatMap((part): Cell | readonly Cell[] =>
        part.claim.amount ? narrative.cell(part, part.claim.amount) : [],
      );
      if (!amount || parts.length !== placed.parts.length || meaningOf(placed)) return [];
      if (!isExhaustive(placed.parts)) return [];
      return [isSum('S06', narrative.cell(placed, amount), parts, { isRounded: !areQuarters(placed.parts) })];
    }),
  examples: {
    passing: withExplanation(
      '全年安排10万元，其中：第一季度1万元、第二季度2万元、第三季度3万元、第四季度4万元。',
    ),
    failing: withExplanation(
      '全年安排10万元，其中：第一季度1万元、第二季度2万元、第三季度3万元、第四季度5万元。',
    ),
  },
};

/** A plan by quarters is made of what is printed; other parts are rounded each for itself. */
const areQuarters = (parts: readonly PlacedClaim[]): boolean =>
  parts.length === 4 && parts.every(({ claim }) => /^第?[一二三四1-4]季度/.test(claim.label));

/** Whether parts are all there are: other parts of a whole may be left untold. */
const isExhaustive = (parts: readonly PlacedClaim[]): boolean =>
  areQuarters(parts) || (parts.length > 1 && /^其[他它]/.test(parts.at(-1)?.claim.label ?? ''));
