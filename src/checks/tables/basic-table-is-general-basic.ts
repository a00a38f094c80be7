import { isSame } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** I26: 合计 of 基本支出表 = 基本支出 of 一般公共预算支出表. */
export const basicTableIsGeneralBasic: Identity<'I26'> = {
  id: 'I26',
  refs: ['I26', 'D08'],
  demands(ledger) {
    const [basic, general] = ledger.pair('basicExpenditure', 'generalBudget') ?? [];
    const [own, other] = [basic?.total(), general?.total()];
    return own && other && general?.columns.has('basic')
      ? [isSame('I26', own.cell('total'), other.cell('basic'))]
      : [];
  },
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('basicExpenditure', '合计'), 'total'], 100),
  },
};
