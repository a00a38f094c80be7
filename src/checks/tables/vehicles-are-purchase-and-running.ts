import { isSum } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { threePublicAddsUp } from '../stated/three-public-adds-up.ts';

/** I30: 公务用车购置及运行费 = 购置费 + 运行费. */
export const vehiclesArePurchaseAndRunning: Identity<'I30'> = {
  id: 'I30',
  refs: ['I30', 'N11', 'N13', 'D06', 'D08'],
  demands(ledger) {
    const table = ledger.given('threePublic');
    const stated = threePublicAddsUp('I30', ledger);
    if (!table?.columns.has('vehicles') || !table.columns.has('running')) return stated;
    const rows = table.rows.map((row) =>
      isSum('I30', row.cell('vehicles'), [row.cell('purchase'), row.cell('running')]),
    );
    return [...stated, ...rows];
  },
  examples: { passing: withTables, failing: withChanged(['threePublic', 'rows', 0, 'purchase'], 100) },
};
