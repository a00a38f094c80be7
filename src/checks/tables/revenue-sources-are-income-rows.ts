import { isSame } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import { FISCAL, NOT_FISCAL } from '../figures/source-of.ts';
import type { Identity } from '../rule.ts';

/** I10: the total of each source in 收入总表 = its row in 收支总表; one without sources is told at 财政拨款. */
export const revenueSourcesAreIncomeRows: Identity<'I10'> = {
  id: 'I10',
  refs: ['I10', 'D08'],
  demands(ledger) {
    const [revenue] = ledger.pair('revenue', 'overview') ?? [];
    const total = revenue?.total();
    if (!revenue || !total) return [];
    const sources = ['fiscal', ...FISCAL, ...NOT_FISCAL, 'unitFunds', 'carriedOver'] as const;
    // A table that names no source at all lacks them: its columns were left empty.
    const isBare = revenue.isGiven && !sources.some((source) => revenue.columns.has(source));
    return sources.flatMap((source) => {
      const row = ledger.incomeOf(source);
      const isThere = revenue.columns.has(source) || (isBare && source === 'fiscal');
      return row && isThere ? [isSame('I10', total.cell(source), row.cell('total'))] : [];
    });
  },
  examples: { passing: withTables, failing: withChanged([...rowOf('revenue', '合计'), 'fiscal'], 100) },
};
