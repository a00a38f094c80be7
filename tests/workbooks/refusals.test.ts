import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { LARGEST_UNPACKED, MOST_CELLS } from '../../src/workbooks/is-safe-to-read.ts';
import { readWorkbook } from '../../src/workbooks/read-workbook.ts';

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

function refusal(bytes: Uint8Array): string | undefined {
  const reporter = new Reporter();
  const read = readWorkbook(bytes, 'a.xlsx', reporter);
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
  ])('%s', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  test('one that unpacks to too much, whatever its headers say', () => {
    const bomb = withParts({ 'xl/media/a.bin': new Uint8Array(LARGEST_UNPACKED * MEBIBYTE + 1) });
    expect(bomb.length).toBeLessThan(MEBIBYTE);
    expect(refusal(bomb)).toBe('workbook-too-large');
  });

  test('one of too many cells', () => {
    const cells = '<c r="A1"><v>1</v></c>'.repeat(MOST_CELLS + 1);
    const sheet = strToU8(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`);
    expect(refusal(withParts({ 'xl/worksheets/sheet1.xml': sheet }))).toBe('workbook-of-many-cells');
  });
});

test('a plain one is read', () => {
  expect(refusal(plain)).toBeUndefined();
});

test('whatever is done to its bytes, it is read or refused, and nothing is thrown', () => {
  const edits = fc.array(fc.tuple(fc.nat(plain.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(edits, (changes) => {
      const bytes = plain.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      readWorkbook(bytes, 'a.xlsx', new Reporter());
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(readWorkbook(bytes, 'a.xlsx', new Reporter())).toBeUndefined();
    }),
  );
});
