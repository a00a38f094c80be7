import { createHash } from 'node:crypto';
import type { Column, Document } from '../../tree/node.ts';
import { inlineText } from '../../tree/text.ts';
import type { Resource } from './resource.ts';

/**
 * What `datapackage.json` says: Frictionless Data Package 1 with tables (specs.frictionlessdata.io). Its names may
 * hold no Chinese, so tables are numbered; titles are the document's. What is not known is left out.
 */
export function dataPackage(document: Document, resources: readonly Resource[]) {
  const { author, description, keywords, date } = document.metadata;
  return {
    profile: 'tabular-data-package',
    title: document.title,
    description,
    stamp: document.stamp,
    keywords: keywords.length > 0 ? keywords : undefined,
    created: date === undefined ? undefined : `${date}T00:00:00Z`,
    contributors: [{ title: author, role: 'publisher' }],
    resources: resources.map(resourceOf),
  };
}

function resourceOf({ about, path, titles, rows, bytes }: Resource, index: number) {
  const { table, caption, notes } = about;
  const remarks = notes.map((note) => inlineText(note.inlines)).join('\n');
  return {
    profile: 'tabular-data-resource',
    name: `table-${index + 1}`,
    path,
    title: caption,
    description: remarks === '' ? undefined : remarks,
    /** The unit line as it is printed. */
    unit: table.unit,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map((column, c) => ({
        name: titles[c],
        title: column.title,
        type: fieldType(
          column,
          rows.map((row) => row[c] ?? ''),
        ),
      })),
      missingValues: [''],
    },
  };
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A column is one of numbers if it is meant so and nothing else stands in it; codes are never numbers. */
function fieldType({ type }: Column, values: readonly string[]): 'number' | 'string' {
  const isFigures = type === 'amount' || type === 'count';
  return isFigures && values.every((value) => value === '' || NUMBER.test(value)) ? 'number' : 'string';
}
