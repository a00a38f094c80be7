import { sameName } from '../../model/statements/same-name.ts';
import type { Row, Table } from '../figures/table.ts';
import type { Narrative, PlacedClaim } from './narrative.ts';
import { rowOfSubject } from './said-subject-row.ts';

/** The rows of 项 that the text names, by what it tells of them. A row that is named in full is not what another name means. */
export function rowsSaid({ claims }: Narrative, table: Table): ReadonlyMap<PlacedClaim, Row> {
  const found = claims.flatMap((placed) => {
    const row = placed.claim.subject && rowOfSubject(placed.claim.subject, table);
    return row ? [{ placed, row }] : [];
  });
  const isInFull = ({ placed: { claim }, row }: (typeof found)[number]): boolean =>
    sameName(claim.subject?.item?.name ?? '', row.name);
  const full = new Set(found.filter(isInFull).map(({ row }) => row.id));
  const isMeant = (each: (typeof found)[number]): boolean =>
    isInFull(each) || each.placed.claim.subject?.item?.code !== undefined || !full.has(each.row.id);
  return new Map(found.filter(isMeant).map(({ placed, row }) => [placed, row]));
}
