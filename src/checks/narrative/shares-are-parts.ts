import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import { isShare } from '../figures/rate-constraint.ts';
import type { Identity } from '../rule.ts';
import type { Narrative, PlacedClaim } from './narrative.ts';

const SHARE = /^[^。；;\n]{0,20}?占[^，。；;\n%％]{0,20}?(\d{1,3}(?:\.(\d{1,2}))?)\s*[%％]/;

/** N12: the share that the text gives a part is its part of the whole. */
export const sharesAreParts: Identity<'N12'> = {
  id: 'N12',
  refs: ['N12', 'D12'],
  demands: ({ narrative }) =>
    narrative.claims.flatMap((placed): readonly Constraint[] => {
      const { amount } = placed.claim;
      if (!amount) return [];
      const whole = narrative.cell(placed, amount);
      return placed.parts.flatMap((part) => {
        const share = shareCell(part, narrative);
        const own = part.claim.amount && narrative.cell(part, part.claim.amount);
        return share && own ? [isShare('N12', share, own, whole)] : [];
      });
    }),
  examples: {
    passing: withExplanation('支出预算100万元，其中：基本支出80万元，占80%；项目支出20万元，占20%。'),
    failing: withExplanation('支出预算100万元，其中：基本支出80万元，占85%；项目支出20万元，占20%。'),
  },
};

/** The share that stands after a part's amount. */
function shareCell(placed: PlacedClaim, narrative: Narrative): Cell | undefined {
  const { amount, label } = placed.claim;
  const { section } = placed;
  const found = amount && SHARE.exec(section.text.slice(amount.end, amount.end + 50));
  if (!found) return undefined;
  const [text, number = '', decimals = ''] = found;
  const start = amount.end + text.lastIndexOf(number);
  return {
    ...narrative.rateCell(placed, {
      start,
      end: start + number.length,
      text: `${number}%`,
      hundredths: Math.round(Number(number) * 100),
      radius: 50 / 10 ** decimals.length,
    }),
    radius: 50 / 10 ** decimals.length,
    name: `“${label}…${number}%”`,
  };
}
