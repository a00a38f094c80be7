import type { Cell } from '../figures/cell.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Meaning } from './meaning.ts';
import { meaningOf } from './meaning.ts';

/** The first amount of a meaning that the text tells. */
export function firstSaid(meaning: Meaning, { narrative }: Ledger): Cell | undefined {
  const placed = narrative.claims.find((each) => meaningOf(each) === meaning);
  return placed?.claim.amount && narrative.cell(placed, placed.claim.amount);
}
