import { columnTitles } from '../../tree/column-titles.ts';
import { grid } from '../../tree/grid.ts';
import type { Document, NodeId } from '../../tree/node.ts';
import { statutoryTables } from '../../tree/statutory-tables.ts';
import type { CellPlace } from '../writer.ts';
import { fileNames } from './file-names.ts';
import { columnOf } from './records.ts';

/** Where the cells of the bodies of the document's tables stand: records are counted from 1, which is the head. */
export function cellPlaces(document: Document): ReadonlyMap<NodeId, CellPlace> {
  const tables = statutoryTables(document);
  const names = fileNames(tables.map(({ table }) => table.name));
  const places = tables.flatMap(({ table }, i) => {
    const titles = columnTitles(table);
    return grid(table.body, table.columns.length).flatMap((line, r) =>
      line
        .filter((slot, c) => slot.begins && slot.column === c)
        .map((slot) => {
          const column = titles[columnOf(slot, table.columns)] as string;
          return [slot.cell.id, { ending: `/${names[i]}.csv`, row: r + 2, column }] as const;
        }),
    );
  });
  return new Map(places);
}
