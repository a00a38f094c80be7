import type { Base } from '../../claims/claim.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Rule } from '../rule.ts';

/** N10: what a change is measured against is of the year before. */
export const baseIsLastYear: Rule<'N10'> = {
  id: 'N10',
  refs: ['N10', 'D11'],
  check({ year }, report, { ledger: { narrative } }) {
    for (const { claim, section } of narrative.claims) {
      const bases = [claim.change?.base, claim.lastYearBase].filter((base) => base !== undefined);
      const seen = new Set<number>();
      for (const base of bases.filter(isOtherThan(year - 1))) {
        if (seen.has(base.start)) continue;
        seen.add(base.start);
        const expected = `${year - 1}年`;
        report(
          narrative.pathAt(section, base.start),
          { label: claim.label },
          { expected, actual: base.text },
        );
      }
    }
  },
  examples: {
    passing: withExplanation('会议费3.00万元，与2025年预算持平。'),
    failing: withExplanation('会议费3.00万元，与2026年预算持平。'),
  },
};

const isOtherThan =
  (year: number) =>
  (base: Base): boolean =>
    base.year !== undefined && base.year !== year;
