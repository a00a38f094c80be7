import { statutoryTables } from '../../tree/statutory-tables.ts';
import { sheetNames } from '../../workbooks/sheet-names.ts';
import { WORKBOOK_MEDIA_TYPE, writeWorkbook } from '../../workbooks/write-workbook.ts';
import type { Writer } from '../writer.ts';
import { cellPlaces } from './cell-places.ts';
import { sheetOf } from './sheet.ts';

/** The statutory tables as a workbook, a sheet each, with real numbers; none of a document without such tables. */
export const xlsx: Writer = {
  cellPlaces,
  async write(document, style) {
    const tables = statutoryTables(document);
    if (tables.length === 0) return [];
    const names = sheetNames(tables.map(({ table }) => table.name));
    const { author, date } = document.metadata;
    const bytes = writeWorkbook({
      title: document.title,
      author,
      ...(date !== undefined && { date }),
      sheets: tables.map((table, i) => sheetOf(table, names[i] as string, document.stamp, style)),
    });
    return [{ ending: '.xlsx', mediaType: WORKBOOK_MEDIA_TYPE, bytes }];
  },
};
