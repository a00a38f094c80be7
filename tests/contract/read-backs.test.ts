import { beforeAll, describe, expect, test } from 'vitest';
import { documentText } from '../../src/tree/text.ts';
import { readBacks } from '../../src/verify/index.ts';
import type { ReadBack, Reading } from '../../src/verify/reading.ts';
import { writers } from '../../src/writers/index.ts';
import type { Writer } from '../../src/writers/writer.ts';
import { env } from '../support/compile-data.ts';
import { GBT9704 } from '../support/gbt9704-style.ts';
import { onlyFile } from '../support/only-file.ts';
import { sampleDocument } from '../support/sample-document.ts';

const document = { ...sampleDocument(), stamp: '样稿' };
const names = Object.keys(readBacks) as readonly (keyof typeof readBacks)[];

/** The characters of a text, in any order, without blanks. */
const characters = (text: string): string => [...text.replace(/\s/gu, '')].sort().join('');

describe.each(names)('reading %s back', (name) => {
  const readBack: ReadBack = readBacks[name];
  let bytes: Uint8Array;
  let reading: Reading;

  beforeAll(async () => {
    const writer: Writer = await writers[name]();
    const file = onlyFile(await writer.write(document, GBT9704, env));
    bytes = file.bytes;
    expect(file.ending).toBe(readBack.ending);
    const found = await readBack.read(bytes, `a${readBack.ending}`);
    if (!found) throw new Error('nothing was read');
    reading = found;
  });

  test('gives the text of the document, without stamp and page numbers', () => {
    const lines = documentText(document);
    switch (reading.kind) {
      case 'lines':
        expect(reading.lines.map(({ text }) => text)).toEqual(lines);
        break;
      case 'pieces':
        expect(characters(reading.pieces.map(({ text }) => text).join(''))).toBe(characters(lines.join('')));
        break;
      case 'sheets': {
        const rows = lines.filter((line) => line.includes('\t')).map((line) => line.split('\t').length);
        const read = reading.sheets.flat().filter(({ text }) => text.includes('\t'));
        expect(read.length).toBeGreaterThan(0);
        for (const { text } of read) expect(rows).toContain(text.split('\t').length);
        expect(reading.sheets.flat().map(({ text }) => text)).not.toContain('样稿');
      }
    }
  });

  test('says where each piece stands', () => {
    switch (reading.kind) {
      case 'pieces':
        for (const { page } of reading.pieces) expect(page).toBeGreaterThan(0);
        break;
      default:
        for (const { text, place, cells } of reading.kind === 'lines'
          ? reading.lines
          : reading.sheets.flat()) {
          expect(place.file).toBe(`a${readBack.ending}`);
          if (cells) expect(cells).toHaveLength(text.split('\t').length);
        }
    }
  });

  test('does not change what it reads, and throws at what is none of its format', async () => {
    const before = Buffer.from(bytes).toString('hex');
    await readBack.read(bytes, 'a');
    expect(Buffer.from(bytes).toString('hex')).toBe(before);
    for (const other of ['', 'PK\u0003\u0004', '<p>'])
      await expect(readBack.read(new TextEncoder().encode(other), 'a')).rejects.toThrow();
  });
});
