import { withExplanation } from '../figures/example-tables.ts';
import type { Rule } from '../rule.ts';

/** N23: what is nothing has not risen by something, and a change goes one way only. */
export const directionsAreOne: Rule<'N23'> = {
  id: 'N23',
  refs: ['N23', 'D13'],
  check(_, report, { ledger: { narrative } }) {
    for (const { claim, section } of narrative.claims) {
      const { amount, change, label } = claim;
      if (!change) continue;
      const path = narrative.pathAt(section, change.start);
      // Two words in brackets or parted by a stroke are left over from the form, which D15 tells.
      const isLeftOver = /[(（/／]/.test(change.text);
      const [rises, size] = [change.direction === 'up', change.amount?.value ?? 0];
      if (amount?.value === 0 && rises && size > 0)
        report(path, { label }, { expected: '0', actual: change.text });
      else if (change.also !== undefined && !isLeftOver)
        report(path, { label }, { expected: change.word, actual: change.text });
    }
  },
  examples: {
    passing: withExplanation('会议费0万元，比2025年预算减少5.00万元，主要原因是不再开会。'),
    failing: withExplanation('会议费0万元，比2025年预算增加5.00万元，主要原因是不再开会。'),
  },
};
