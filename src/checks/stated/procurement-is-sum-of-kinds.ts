import { isSum } from '../figures/constraint.ts';
import { partsSaidAddUp } from '../narrative/parts-said-add-up.ts';
import type { Identity } from '../rule.ts';

/** I34: 政府采购预算 = 货物 + 工程 + 服务. Silent where the total is not stated. */
export const procurementIsSumOfKinds: Identity<'I34'> = {
  id: 'I34',
  refs: ['I34', 'D07'],
  demands(ledger) {
    const [total, ...kinds] = (['total', 'goods', 'works', 'services'] as const).map((key) =>
      ledger.stated('procurement', key),
    );
    const parts = kinds.filter((kind) => kind !== undefined);
    const said = partsSaidAddUp('I34', 'procurement', ['goods', 'works', 'services'], ledger);
    return [...(total && parts.length === 3 ? [isSum('I34', total, parts)] : []), ...said];
  },
  examples: {
    passing: (budget) => ({ ...budget, procurement: { total: 600, goods: 100, works: 200, services: 300 } }),
    failing: (budget) => ({ ...budget, procurement: { total: 601, goods: 100, works: 200, services: 300 } }),
  },
};
