import type { Cell } from '../figures/cell.ts';
import { isSum } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** N11: how much a whole changes is the sum of its parts' changes, where each part tells its own. */
export const changesAddUp: Identity<'N11'> = {
  id: 'N11',
  refs: ['N11', 'D07'],
  demands: ({ narrative }) =>
    narrative.claims.flatMap((placed) => {
      const whole = narrative.changeCell(placed);
      const parts = placed.parts.flatMap((part): Cell | readonly Cell[] => narrative.changeCell(part) ?? []);
      const isTold = parts.length > 1 && parts.length === placed.parts.length;
      return whole && isTold && isComplete(placed.claim)
        ? [isSum('N11', whole, parts, { isRounded: true })]
        : [];
    }),
  examples: {
    passing: withExplanation(
      '“三公”经费5.25万元，比2025年预算增加1万元。其中：公务接待费2.25万元，与2025年预算持平；公务用车购置及运行费3万元，比2025年预算增加1万元。',
    ),
    failing: withExplanation(
      '“三公”经费5.25万元，比2025年预算增加1万元。其中：公务接待费2.25万元，与2025年预算持平；公务用车购置及运行费3万元，比2025年预算增加2万元。',
    ),
  },
};

interface Whole {
  readonly amount?: { readonly value: number };
  readonly parts: readonly Whole[];
}

/** Whether the parts make up the whole: within what rounding to the printed places allows. */
function isComplete({ amount, parts }: Whole): boolean {
  const sum = parts.reduce((all, part) => all + (part.amount?.value ?? 0), 0);
  return Math.abs((amount?.value ?? 0) - sum) <= 10_000 * (parts.length + 1);
}
