import { grid } from '../../tree/grid.ts';
import type { Document, NodeId } from '../../tree/node.ts';
import { statutoryTables } from '../../tree/statutory-tables.ts';
import { cellReference } from '../../workbooks/reference.ts';
import { sheetNames } from '../../workbooks/sheet-names.ts';
import type { CellPlace } from '../writer.ts';
import { linesAbove } from './sheet.ts';

/** Where the cells of the document's tables stand in its workbook. */
export function cellPlaces(document: Document): ReadonlyMap<NodeId, CellPlace> {
  const tables = statutoryTables(document);
  const names = sheetNames(tables.map(({ table }) => table.name));
  const places = tables.flatMap((about, i) => {
    const { head, body, columns } = about.table;
    const sheet = names[i] as string;
    const above = linesAbove(about, document.stamp).length;
    const slots = [...grid(head, columns.length), ...grid(body, columns.length)];
    return slots.flatMap((line, r) =>
      line
        .filter((slot, c) => slot.begins && slot.column === c)
        .map(({ cell, column }) => {
          const place = { ending: '.xlsx', sheet, cell: cellReference(above + r, column) };
          return [cell.id, place] as const;
        }),
    );
  });
  return new Map(places);
}
