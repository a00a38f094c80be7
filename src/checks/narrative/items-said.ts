import type { SaidSubject } from '../../claims/claim.ts';
import type { Cell } from '../figures/cell.ts';
import { isSame } from '../figures/constraint.ts';
import type { Ledger } from '../figures/ledger.ts';
import { bareName } from '../figures/source-of.ts';
import type { Row, Table } from '../figures/table.ts';
import { fundRowsSaid } from './fund-rows-said.ts';
import type { PlacedClaim } from './narrative.ts';
import { rowsSaid } from './rows-said.ts';

/** What the text tells of one subject: its amount, and the row that it is of, if there is any. */
export interface SaidItem {
  readonly placed: PlacedClaim;
  readonly subject: SaidSubject;
  readonly cell: Cell;
  readonly row?: Row;
  /** Whether it is of its row by its amount alone, and named as another. */
  readonly isMisnamed?: true;
}

/**
 * The subjects that the text tells an amount of. One whose name is none of the table's, or of a row with another amount,
 * but that has the amount of the only such row that the text does not name, is of that row: its name is what is wrong,
 * unless it is the row's and another row bears it by mistake. What another fund pays for is none of them.
 */
export function itemsSaid(ledger: Ledger, table: Table): readonly SaidItem[] {
  const { narrative } = ledger;
  const others = fundRowsSaid(ledger);
  const rows = rowsSaid(narrative, table);
  const items = narrative.claims.flatMap((placed): readonly SaidItem[] => {
    const { subject, amount } = placed.claim;
    if (!subject || !amount || others.has(placed)) return [];
    const row = rows.get(placed);
    return [{ placed, subject, cell: narrative.cell(placed, amount), ...(row && { row }) }];
  });
  const named = new Set(items.flatMap(({ row }) => row?.id ?? []));
  const untold = detailedRows(table).filter(({ id }) => !named.has(id));
  return untold.length === 0 ? items : items.map((item) => asMeant(item, untold));
}

/** The rows of 项 that have money. */
export const detailedRows = (table: Table): readonly Row[] =>
  table.subjects.filter((row) => row.code?.length === 7 && row.cell('total').value !== 0);

function asMeant(item: SaidItem, untold: readonly Row[]): SaidItem {
  const { subject, cell, row } = item;
  const isOf = (each: Row): boolean => isSame('N06', cell, each.cell('total')).holds(({ value }) => value);
  if (row ? isOf(row) : !subject.item) return item;
  const [meant, ...more] = untold.filter(isOf);
  if (!meant || more.length > 0) return item;
  const isNamed = subject.item !== undefined && bareName(subject.item.name) === bareName(meant.name);
  return { ...item, row: meant, ...(!isNamed && { isMisnamed: true }) };
}
