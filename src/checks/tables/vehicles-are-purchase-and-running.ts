import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { threePublicAddsUp } from '../stated/three-public-adds-up.ts';
import { threePublicTableAddsUp } from './three-public-is-sum-of-parts.ts';

/** I30: 公务用车购置及运行费 = 购置费 + 运行费. */
export const vehiclesArePurchaseAndRunning: Identity<'I30'> = {
  id: 'I30',
  refs: ['I30', 'D06', 'D08'],
  demands: (ledger) => [
    ...threePublicAddsUp('I30', ledger),
    ...threePublicTableAddsUp('I30', 'vehicles', ['purchase', 'running'], ledger),
  ],
  examples: { passing: withTables, failing: withChanged(['threePublic', 'rows', 0, 'purchase'], 100) },
};
