import { isSum } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** I23: 增减额 of a row = this year's amount − last year's. The rate is ours and follows. */
export const changeIsDifference: Identity<'I23'> = {
  id: 'I23',
  refs: ['I23', 'D07', 'D12'],
  demands: (ledger) =>
    (['expenditure', 'generalBudget', 'governmentFund', 'stateCapital', 'threePublic'] as const).flatMap(
      (kind) => {
        const table = ledger.given(kind);
        if (!table?.columns.has('change') || !table.columns.has('lastYear')) return [];
        return table.rows.map((row) =>
          isSum('I23', row.cell('total'), [row.cell('lastYear'), row.cell('change')], { isRounded: true }),
        );
      },
    ),
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('generalBudget', '2010301'), 'change'], 100),
  },
};
