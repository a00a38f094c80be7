import { isSame } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** I28: 301 and 303 are 人员经费 whole, 302 and 310 公用经费 whole, 款 by 款. */
export const sharesStandInTheirColumn: Identity<'I28'> = {
  id: 'I28',
  refs: ['I28', 'D08'],
  demands(ledger) {
    const table = ledger.given('basicExpenditure');
    if (!table?.columns.has('personnel') || !table.columns.has('operating')) return [];
    return table.subjects.flatMap((row) => {
      const share = SHARES[row.code?.slice(0, 3) ?? ''];
      return share ? [isSame('I28', row.cell(share), row.cell('total'))] : [];
    });
  },
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('basicExpenditure', '30302'), 'personnel'], -100),
  },
};

const SHARES: Readonly<Record<string, 'personnel' | 'operating'>> = {
  301: 'personnel',
  303: 'personnel',
  302: 'operating',
  310: 'operating',
};
