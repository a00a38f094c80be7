import { isSum } from '../figures/constraint.ts';
import { withStated, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** N05: 基本支出 = 人员经费 + 日常公用经费. Silent where one of them is not stated. */
export const basicIsPersonnelAndOperating: Identity<'N05'> = {
  id: 'N05',
  refs: ['N05', 'D07'],
  demands(ledger) {
    const total = ledger.stated('expenditure', 'basic', 'amount');
    const personnel = ledger.stated('expenditure', 'basic', 'personnel');
    const operating = ledger.stated('expenditure', 'basic', 'operating');
    return total && personnel && operating ? [isSum('N05', total, [personnel, operating])] : [];
  },
  examples: {
    passing: withTables,
    failing: withStated(['expenditure', 'basic', 'personnel'], 1),
  },
};
