import { withStated, withTables } from '../figures/example-tables.ts';
import { figuresSaid } from '../narrative/figures-said.ts';
import { noCostsSaid } from '../narrative/none-said.ts';
import type { Identity } from '../rule.ts';
import { matched, THREE_PUBLIC } from './matches.ts';

const PARTS = [
  'threePublic',
  'abroad',
  'vehicles',
  'purchase',
  'running',
  'reception',
  'operatingCosts',
] as const;

/** N13: “三公”经费 and 机关运行经费 as stated are those of their table. */
export const threePublicIsTable: Identity<'N13'> = {
  id: 'N13',
  refs: ['N13', 'D07'],
  demands: (ledger) => [
    ...matched('N13', THREE_PUBLIC, ledger),
    ...figuresSaid('N13', PARTS, ledger),
    ...noCostsSaid(ledger),
  ],
  examples: { passing: withTables, failing: withStated(['threePublic', 'reception', 'amount'], 100) },
};
