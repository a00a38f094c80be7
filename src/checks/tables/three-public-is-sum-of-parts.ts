import { isSum } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { threePublicAddsUp } from '../stated/three-public-adds-up.ts';

/** I29: “三公”经费 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费. */
export const threePublicIsSumOfParts: Identity<'I29'> = {
  id: 'I29',
  refs: ['I29', 'N11', 'N13', 'D06', 'D08'],
  demands(ledger) {
    const table = ledger.given('threePublic');
    const parts = (['abroad', 'vehicles', 'reception'] as const).filter((part) => table?.columns.has(part));
    const stated = threePublicAddsUp('I29', ledger);
    if (!table?.columns.has('total') || parts.length < 2) return stated;
    const rows = table.rows.map((row) =>
      isSum(
        'I29',
        row.cell('total'),
        parts.map((part) => row.cell(part)),
      ),
    );
    return [...stated, ...rows];
  },
  examples: { passing: withTables, failing: withChanged(['threePublic', 'rows', 0, 'reception'], 100) },
};
