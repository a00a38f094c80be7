import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { readWorkbook } from '../../src/workbooks/read-workbook.ts';
import { MOST_CELLS } from '../../src/workbooks/survey.ts';
import { LARGEST_UNPACKED } from '../../src/workbooks/unpack.ts';
import { madeWorkbook } from '../support/made-workbook.ts';

const MEBIBYTE = 1024 * 1024;

const plain = (() => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['甲', 1]]), '表');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
})();

/** The plain workbook with more parts. */
const withParts = (more: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ ...unzipSync(plain), ...more }, { level: 6 });

const ole = (stream: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(stream, 'utf16le')]);

async function refusal(bytes: Uint8Array): Promise<string | undefined> {
  const reporter = new Reporter();
  const read = await readWorkbook(bytes, 'a.xlsx', reporter);
  expect(read === undefined).toBe(reporter.failed);
  for (const { place } of reporter.diagnostics) expect(place.file).toBe('a.xlsx');
  return reporter.diagnostics[0]?.code;
}

describe('a workbook that is not read', () => {
  test.each<[string, Uint8Array, string]>([
    ['text by another name', strToU8('年度,金额\n'), 'workbook-is-no-zip'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'workbook-is-no-zip'],
    ['the old format', ole('Workbook'), 'workbook-is-xls'],
    ['one with a password', ole('EncryptedPackage'), 'workbook-encrypted'],
    ['one with macros', withParts({ 'xl/vbaProject.bin': strToU8('x') }), 'workbook-has-macros'],
    [
      'one with links to other files',
      withParts({ 'xl/externalLinks/externalLink1.xml': strToU8('<a/>') }),
      'workbook-has-links',
    ],
    ['half of one', plain.subarray(0, plain.length / 2), 'workbook-broken'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test('one that unpacks to too much, whatever its headers say', async () => {
    const bomb = withParts({ 'xl/media/a.bin': new Uint8Array(LARGEST_UNPACKED * MEBIBYTE + 1) });
    expect(bomb.length).toBeLessThan(MEBIBYTE);
    expect(await refusal(bomb)).toBe('workbook-too-large');
  });

  test('one of too many cells', async () => {
    const cells = '<c r="A1"><v>1</v></c>'.repeat(MOST_CELLS + 1);
    const sheet = strToU8(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`);
    expect(await refusal(withParts({ 'xl/worksheets/sheet1.xml': sheet }))).toBe('workbook-of-many-cells');
  });
});

test('one text in so many cells that they say more than a file may hold', async () => {
  const text = 'a'.repeat(32_000);
  const rows = Array.from({ length: 2200 }, () => '<row><c t="s"><v>0</v></c></row>').join('');
  const bytes = madeWorkbook({ rows, strings: `<si><t>${text}</t></si>` });
  expect(bytes.length).toBeLessThan(MEBIBYTE);
  expect(await refusal(bytes)).toBe('workbook-too-large');
});

test('what the list of a zip says and its entries do not is not read', async () => {
  const twice = withParts({ 'xl/worksheets/sheet2.xml': strToU8('<worksheet/>') });
  const end = twice.length - 22;
  const view = new DataView(twice.buffer, twice.byteOffset);
  // The list says that it has ten thousand entries, as if the same bytes were as many parts.
  view.setUint16(end + 8, 10_000, true);
  view.setUint16(end + 10, 10_000, true);
  expect(await refusal(twice)).toBeUndefined();
});

test('a plain one is read', async () => {
  expect(await refusal(plain)).toBeUndefined();
});

test('whatever is done to its bytes, it is read or refused, and nothing is thrown', async () => {
  const edits = fc.array(fc.tuple(fc.nat(plain.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      const bytes = plain.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      await readWorkbook(bytes, 'a.xlsx', new Reporter());
    }),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await readWorkbook(bytes, 'a.xlsx', new Reporter())).toBeUndefined();
    }),
  );
});
