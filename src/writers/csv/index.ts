import { columnTitles } from '../../tree/column-titles.ts';
import { statutoryTables } from '../../tree/statutory-tables.ts';
import type { Writer, Written } from '../writer.ts';
import { cellPlaces } from './cell-places.ts';
import { csvText } from './csv-text.ts';
import { dataPackage } from './data-package.ts';
import { fileNames } from './file-names.ts';
import { records } from './records.ts';
import type { Resource } from './resource.ts';

/**
 * The statutory tables as open data: a folder with a CSV file for each (RFC 4180, UTF-8 with the mark without which
 * Excel takes it for GBK) and `datapackage.json`, which says what they hold (Frictionless Data Package 1). None of a
 * document without such tables.
 */
export const csv: Writer = {
  cellPlaces,
  async write(document) {
    const tables = statutoryTables(document);
    if (tables.length === 0) return [];
    const names = fileNames(tables.map(({ table }) => table.name));
    const resources = tables.map((about, i): Resource => {
      const titles = columnTitles(about.table);
      const rows = records(about.table);
      return {
        about,
        path: `${names[i]}.csv`,
        titles,
        rows,
        bytes: utf8(`\uFEFF${csvText([titles, ...rows])}`),
      };
    });
    const description = `${JSON.stringify(dataPackage(document, resources), undefined, 2)}\n`;
    return [
      ...resources.map(({ path, bytes }): Written => ({ ending: `/${path}`, mediaType: 'text/csv', bytes })),
      { ending: '/datapackage.json', mediaType: 'application/json', bytes: utf8(description) },
    ];
  },
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
