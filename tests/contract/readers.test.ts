import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { memoryTree } from '../../src/env/memory.ts';
import type { Raw } from '../../src/model/raw.ts';
import { readers } from '../../src/readers/index.ts';
import type { Reader } from '../../src/readers/reader.ts';

/** One small file of each kind that says 年度 2019 and has a list of two. */
const SAMPLES: Readonly<Record<keyof typeof readers, Uint8Array>> = {
  yaml: new TextEncoder().encode('年度: 2019\n职责:\n  - 甲\n  - 乙\n'),
  xlsx: workbook({ 封面: [['2019年预算']], 职责: [['职责'], ['甲'], ['乙']] }),
};

/** How the workbook becomes data. */
const MAPPING = `
sheets: [^封面$]
values: [{ field: 年度, sheet: ^封面$, pattern: '(\\d+)年' }]
texts: [{ field: 职责, sheet: ^职责$, from: 2 }]
`;

const templates = memoryTree({ 'a/layout.yaml': 'name: 甲\n', 'a/workbook.yaml': MAPPING });

function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const read = async (reader: Reader, bytes: Uint8Array) => {
  const reporter = new Reporter();
  const raw = await reader.read(bytes, 'a.file', { reporter, templates });
  return { raw, diagnostics: reporter.diagnostics };
};

const names = Object.keys(readers) as readonly (keyof typeof readers)[];

describe.each(names)('reader %s', (name) => {
  const reader: Reader = readers[name];

  test('names its extensions in lower case without a point', () => {
    for (const extension of reader.extensions) expect(extension).toMatch(/^[a-z0-9]+$/);
  });

  test('gives texts, lists and maps, each with its file and its line or cell', async () => {
    const { raw, diagnostics } = await read(reader, SAMPLES[name]);
    expect(diagnostics).toEqual([]);
    expect(plain(raw as Raw)).toEqual({ 年度: '2019', 职责: ['甲', '乙'] });
    for (const place of placesOf(raw as Raw))
      expect([place.file, typeof (place.line ?? place.cell)]).toEqual([
        'a.file',
        place.line === undefined ? 'string' : 'number',
      ]);
  });

  test('reports what it cannot read, with the file, and never throws', async () => {
    for (const bytes of ['', '\u0000\u0001', '[[[[', '{"a": ']) {
      const { raw, diagnostics } = await read(reader, new TextEncoder().encode(bytes));
      expect(raw).toBeUndefined();
      expect(diagnostics[0]?.place.file).toBe('a.file');
    }
  });
});

test('no extension has two readers', () => {
  const all = Object.values(readers).flatMap(({ extensions, mistaken = [] }: Reader) => [
    ...extensions,
    ...mistaken,
  ]);
  expect(new Set(all).size).toBe(all.length);
});

function plain(raw: Raw): unknown {
  if (raw.kind === 'text') return raw.text;
  if (raw.kind === 'list') return raw.items.map(plain);
  return Object.fromEntries(raw.entries.map((entry) => [entry.key, plain(entry.value)]));
}

function placesOf(raw: Raw): readonly Raw['place'][] {
  if (raw.kind === 'text') return [raw.place];
  if (raw.kind === 'list') return [raw.place, ...raw.items.flatMap(placesOf)];
  return [raw.place, ...raw.entries.flatMap((entry) => [entry.place, ...placesOf(entry.value)])];
}
