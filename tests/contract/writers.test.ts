import { beforeAll, describe, expect, test } from 'vitest';
import { formats, writers } from '../../src/writers/index.ts';
import type { Writer, Written } from '../../src/writers/writer.ts';
import { env } from '../support/compile-data.ts';
import { GBT9704 } from '../support/gbt9704-style.ts';
import { sampleDocument } from '../support/sample-document.ts';

const document = sampleDocument();

describe.each(formats)('writer %s', (format) => {
  let writer: Writer;
  let first: Written;

  beforeAll(async () => {
    writer = await writers[format]();
    first = await writer.write(document, GBT9704, env);
  });

  test('says its extension and media type', () => {
    expect(writer.extension).toMatch(/^[a-z]+$/);
    expect(writer.mediaType).toMatch(/^[a-z]+\/[a-z.+-]+$/);
  });

  test('gives the same bytes again, and does not change the document', async () => {
    const before = structuredClone(document);
    const second = await writer.write(document, GBT9704, env);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(document).toEqual(before);
  });

  test('gives other bytes for another document', async () => {
    const other = await writer.write({ ...document, title: '另一份' }, GBT9704, env);
    expect(Buffer.from(other.bytes).equals(Buffer.from(first.bytes))).toBe(false);
  });
});

test('no extension has two writers', async () => {
  const all = await Promise.all(formats.map(async (format) => (await writers[format]()).extension));
  expect(new Set(all).size).toBe(all.length);
});
