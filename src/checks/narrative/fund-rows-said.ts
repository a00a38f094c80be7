import type { Ledger } from '../figures/ledger.ts';
import type { Row } from '../figures/table.ts';
import type { PlacedClaim } from './narrative.ts';
import { rowsSaid } from './rows-said.ts';

/** The tables of funds beside 一般公共预算. */
const OTHERS = ['governmentFund', 'stateCapital'] as const;

/**
 * The rows of 政府性基金 and 国有资本经营 that the text tells of among its items, which are all that 财政拨款 pays for: what
 * is a row of 一般公共预算 is that one.
 */
export function fundRowsSaid(ledger: Ledger): ReadonlyMap<PlacedClaim, Row> {
  const { narrative } = ledger;
  const general = ledger.table('generalBudget');
  const isGeneral = general ? rowsSaid(narrative, general) : new Map<PlacedClaim, Row>();
  const found = OTHERS.flatMap((kind) => {
    const table = ledger.table(kind);
    return table ? [...rowsSaid(narrative, table)].filter(([placed]) => !isGeneral.has(placed)) : [];
  });
  return new Map(found);
}
