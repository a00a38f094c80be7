import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Identity } from '../rule.ts';
import { statedThreePublic } from '../stated/three-public-adds-up.ts';

/** N11: how much a whole changes is the sum of its parts' changes, where each part tells its own. */
export const changesAddUp: Identity<'N11'> = {
  id: 'N11',
  refs: ['N11', 'D07'],
  demands(ledger) {
    const { narrative } = ledger;
    const said = narrative.claims.flatMap((placed) => {
      const whole = narrative.changeCell(placed);
      const parts = placed.parts.flatMap((part): Cell | readonly Cell[] => narrative.changeCell(part) ?? []);
      const isTold = parts.length > 1 && parts.length === placed.parts.length;
      return whole && isTold && isComplete(placed.claim)
        ? // Where one part alone changes it changes by all, whatever is rounded.
          [isSum('N11', whole, parts, { isRounded: parts.filter(({ value }) => value !== 0).length > 1 })]
        : [];
    });
    return [...said, ...lastYearsAddUp(ledger)];
  },
  examples: {
    passing: withExplanation(
      '“三公”经费5.25万元，比2025年预算增加1万元。其中：公务接待费2.25万元，与2025年预算持平；公务用车购置及运行费3万元，比2025年预算增加1万元。',
    ),
    failing: withExplanation(
      '“三公”经费5.25万元，比2025年预算增加1万元。其中：公务接待费2.25万元，与2025年预算持平；公务用车购置及运行费3万元，比2025年预算增加2万元。',
    ),
  },
};

/** Last year's amounts as stated add up, or the changes of the parts are not that of the whole. */
function lastYearsAddUp(ledger: Ledger): readonly Constraint[] {
  const [total, basic, project] = [[], ['basic'], ['project']].map((group) =>
    ledger.stated('expenditure', ...group, 'lastYear'),
  );
  return [
    ...(total && basic && project ? [isSum('N11', total, [basic, project])] : []),
    ...statedThreePublic('N11', 'I29', 'lastYear', ledger),
    ...statedThreePublic('N11', 'I30', 'lastYear', ledger),
  ];
}

interface Whole {
  readonly amount?: { readonly value: number };
  readonly parts: readonly Whole[];
}

/** Whether the parts make up the whole: within what rounding to the printed places allows. */
function isComplete({ amount, parts }: Whole): boolean {
  const sum = parts.reduce((all, part) => all + (part.amount?.value ?? 0), 0);
  return Math.abs((amount?.value ?? 0) - sum) <= 10_000 * (parts.length + 1);
}
