import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isAtLeast, isAtMost, isSame, isSum, sumsAgree } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import { isRate } from '../figures/rate-constraint.ts';
import type { Identity } from '../rule.ts';
import { ownChangesFit } from '../stated/own-changes.ts';
import type { Narrative, PlacedClaim } from './narrative.ts';

/** N08: a change, its rate and its direction fit this year's amount and last year's, as far as rounding lets one know. */
export const changesFitAmounts: Identity<'N08'> = {
  id: 'N08',
  refs: ['N08', 'D12', 'D13'],
  demands: (ledger) => [
    ...ledger.narrative.claims.flatMap((placed) => demandsOf(placed, ledger.narrative)),
    ...ownChangesFit(ledger),
  ],
  examples: {
    passing: withExplanation(
      '图书馆（2070104）45.60万元，2025年执行数为40.00万元，比2025年执行数增加14.00%。',
    ),
    failing: withExplanation(
      '图书馆（2070104）45.60万元，2025年执行数为40.00万元，比2025年执行数增加41.00%。',
    ),
  },
};

function demandsOf(placed: PlacedClaim, narrative: Narrative): readonly Constraint[] {
  const { amount, lastYear, change } = placed.claim;
  const before = lastYear ?? change?.base?.amount;
  if (!amount) return [];
  if (!change) return before && saysNone(placed) ? [isSum('N08', narrative.cell(placed, before), [])] : [];
  const now = narrative.cell(placed, amount);
  const base = before && narrative.cell(placed, before);
  const rate = change.rate && narrative.rateCell(placed, change.rate);
  const by = narrative.changeCell(placed);
  const rates = rate
    ? base
      ? [isRate('N08', rate, now, { amount: base })]
      : by && change.direction !== 'same'
        ? [isRate('N08', rate, now, { change: by })]
        : []
    : [];
  if (!base) return [...rates, ...riseWithin(now, by)];
  if (change.direction === 'same') return [...rates, isSame('N08', now, base)];
  if (by) return [...rates, sumsAgree('N08', [by, base], [now], { isRounded: true })];
  const sign = change.direction === 'up' ? isAtLeast('N08', now, base) : isAtMost('N08', now, base);
  return rate ? rates : [sign];
}

/** Nothing rises by more than there is of it now. */
const riseWithin = (now: Cell, by: Cell | undefined): readonly Constraint[] =>
  by && by.value > 0 ? [isAtLeast('N08', now, by)] : [];

/** 上年无此项支出，增长率不可比: there was nothing to compare with. */
const NONE = /^[^。]{0,12}(?:(?:上|去)年度?(?:无|没有|未安排)(?:此|该|这)?项?|不可比)/;

/** Whether the sentence says after its amounts that there was none last year. */
function saysNone({ claim: { amount, lastYear, restated }, section }: PlacedClaim): boolean {
  const last = Math.max(...[amount, lastYear, ...restated].map((said) => said?.end ?? 0));
  return NONE.test(section.text.slice(last, last + 40));
}
