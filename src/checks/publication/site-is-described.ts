import { fieldName } from '../../model/fields.ts';
import type { Budget } from '../../model/schema.ts';
import { budgetSchema } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';

/** D19: where the site is described, all that its page’s tags say of it is there. */
export const siteIsDescribed: Rule<'D19'> = {
  id: 'D19',
  refs: ['D19'],
  check(budget, report) {
    const { site } = budget.publication;
    if (!site) return;
    const missing = TAGS.filter((key) => site[key] === undefined).map((key) =>
      fieldName(budgetSchema, ['publication', 'site', key]).replace(/.*\./, ''),
    );
    if (missing.length > 0)
      report(
        ['publication', 'site'],
        { missing: missing.join('、') },
        { expected: missing.join('、'), actual: '' },
      );
  },
  examples: {
    passing: (budget) => budget,
    failing: (budget) => withoutCode(budget),
  },
};

const TAGS = ['name', 'domain', 'idCode', 'column'] as const;

function withoutCode(budget: Budget): Budget {
  const { idCode: _, ...site } = budget.publication.site ?? {};
  return { ...budget, publication: { ...budget.publication, site } };
}
