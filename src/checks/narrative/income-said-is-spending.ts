import { isSame } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { meaningOf } from './meaning.ts';

/** N04: where nothing is carried over, expenditure = income, in the text and in what is stated. */
export const incomeSaidIsSpending: Identity<'N04'> = {
  id: 'N04',
  refs: ['N04', 'D07'],
  demands(ledger) {
    const { narrative } = ledger;
    if (ledger.isCarried) return [];
    const [income, spending] = (['income', 'spending'] as const).map((meaning) => {
      const placed = narrative.wholes.find((each) => meaningOf(each) === meaning);
      return placed?.claim.amount && narrative.cell(placed, placed.claim.amount);
    });
    return income && spending ? [isSame('N04', spending, income)] : [];
  },
  examples: {
    passing: withExplanation('收入预算1.14万元；支出预算1.14万元。'),
    failing: withExplanation('收入预算1.14万元；支出预算1.41万元。'),
  },
};
