import { isSame } from '../figures/constraint.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import type { Meaning } from './meaning.ts';
import { meaningOf } from './meaning.ts';
import type { Narrative, PlacedClaim } from './narrative.ts';

const SIDES = [
  ['income', 'spending'],
  ['fiscalIncome', 'fiscalSpending'],
] as const satisfies readonly (readonly [Meaning, Meaning])[];

/** N24: income and expenditure of one amount change by one amount against one base. */
export const spendingChangesAsIncomeDoes: Identity<'N24'> = {
  id: 'N24',
  refs: ['N24', 'D07'],
  demands: ({ narrative }) =>
    SIDES.flatMap(([income, spending]) => {
      const [one, other] = [find(income, narrative), find(spending, narrative)];
      if (one?.claim.amount?.value !== other?.claim.amount?.value) return [];
      const [of, by] = [one, other].map((placed) => placed && narrative.changeCell(placed));
      return of && by ? [isSame('N24', by, of)] : [];
    }),
  examples: {
    passing: withExplanation('收入预算5万元，比2025年预算增加1万元；支出预算5万元，比2025年预算增加1万元。'),
    failing: withExplanation('收入预算5万元，比2025年预算增加1万元；支出预算5万元，比2025年预算增加2万元。'),
  },
};

const find = (meaning: Meaning, narrative: Narrative): PlacedClaim | undefined =>
  narrative.claims.find((placed) => meaningOf(placed) === meaning);
