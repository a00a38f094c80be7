import { beforeAll, describe, expect, test } from 'vitest';
import { safePath } from '../../src/package/safe-path.ts';
import type { Document } from '../../src/tree/node.ts';
import { defaultFormats, formats, isFormat, writers } from '../../src/writers/index.ts';
import type { Writer, Written } from '../../src/writers/writer.ts';
import { env } from '../support/compile-data.ts';
import { GBT9704 } from '../support/gbt9704-style.ts';
import { sampleDocument } from '../support/sample-document.ts';

const document = sampleDocument();

/** Files as values to compare: typed arrays are compared by their bytes in hexadecimal. */
const plain = (files: readonly Written[]) =>
  files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes).toString('hex') }));

/** A copy in which no table is statutory. */
const withoutStatutory = (of: Document): Document => ({
  ...of,
  sections: of.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.kind === 'table' ? { ...block, statutory: false } : block)),
  })),
});

describe.each(formats)('writer %s', (format) => {
  let writer: Writer;
  let first: readonly Written[];

  beforeAll(async () => {
    writer = await writers[format]();
    first = await writer.write(document, GBT9704, env);
  });

  test('says how its files end and what they are', () => {
    expect(first.length).toBeGreaterThan(0);
    for (const { ending, mediaType, bytes } of first) {
      expect(ending).toMatch(/^(\/[^/]+)?\.[a-z]+$/);
      expect(mediaType).toMatch(/^[a-z]+\/[a-z.+-]+$/);
      expect(bytes.length).toBeGreaterThan(0);
    }
    expect(new Set(first.map(({ ending }) => ending.toLowerCase())).size).toBe(first.length);
  });

  test('gives names that are safe as they are', () => {
    for (const { ending } of first) expect(safePath(`a${ending}`)).toBe(`a${ending}`);
  });

  test('gives the same bytes again, and does not change the document', async () => {
    const before = structuredClone(document);
    expect(plain(await writer.write(document, GBT9704, env))).toEqual(plain(first));
    expect(document).toEqual(before);
  });

  test('gives other bytes for another document', async () => {
    const other = await writer.write({ ...document, title: '另一份' }, GBT9704, env);
    expect(plain(other)).not.toEqual(plain(first));
  });

  test('makes one file or, of statutory tables alone, none of a document without them', async () => {
    const files = await writer.write(withoutStatutory(document), GBT9704, env);
    expect(files.length).toBe(defaultFormats.includes(format) ? 1 : 0);
  });
});

test('no two files of a document have one name', async () => {
  const all = await Promise.all(
    formats.map(async (format) => (await writers[format]()).write(document, GBT9704, env)),
  );
  const endings = all.flat().map(({ ending }) => ending);
  expect(new Set(endings).size).toBe(endings.length);
});

test('what is made where nothing is asked for are formats', () => {
  expect(defaultFormats.filter(isFormat)).toEqual(defaultFormats);
});
