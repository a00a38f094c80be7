import { describe, expect, test } from 'vitest';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import type { Raw } from '../../src/model/raw.ts';
import { readers } from '../../src/readers/index.ts';
import type { Reader } from '../../src/readers/reader.ts';

/** One small file of each kind that says 年度 2019 and has a list of two. */
const SAMPLES: Readonly<Record<keyof typeof readers, string>> = {
  yaml: '年度: 2019\n职责:\n  - 甲\n  - 乙\n',
};

const read = (reader: Reader, text: string) => {
  const reporter = new Reporter();
  const raw = reader.read(new TextEncoder().encode(text), 'a.file', reporter);
  return { raw, diagnostics: reporter.diagnostics };
};

const names = Object.keys(readers) as readonly (keyof typeof readers)[];

describe.each(names)('reader %s', (name) => {
  const reader: Reader = readers[name];

  test('names its extensions in lower case without a point', () => {
    for (const extension of reader.extensions) expect(extension).toMatch(/^[a-z0-9]+$/);
  });

  test('gives texts, lists and maps, each with its file and line', () => {
    const { raw, diagnostics } = read(reader, SAMPLES[name]);
    expect(diagnostics).toEqual([]);
    expect(plain(raw as Raw)).toEqual({ 年度: '2019', 职责: ['甲', '乙'] });
    for (const place of placesOf(raw as Raw))
      expect(place).toMatchObject({ file: 'a.file', line: expect.any(Number) });
  });

  test('reports what it cannot read, with the file, and never throws', () => {
    for (const bytes of ['', '\u0000\u0001', '[[[[', '{"a": ']) {
      const { raw, diagnostics } = read(reader, bytes);
      expect(raw).toBeUndefined();
      expect(diagnostics[0]?.place.file).toBe('a.file');
    }
  });
});

test('no extension has two readers', () => {
  const all = Object.values(readers).flatMap((reader: Reader) => reader.extensions);
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
