import type { CellObject, WorkSheet } from '@e965/xlsx';
import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { parseAmount } from '../../src/model/money.ts';
import { amountText, codeText } from '../../src/workbooks/meaning.ts';
import { readWorkbook } from '../../src/workbooks/read-workbook.ts';

const bytesOf = (sheets: Readonly<Record<string, WorkSheet>>, hidden: readonly string[] = []): Uint8Array => {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = {
    Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};

/** A sheet whose second cell is the one in question; the first keeps it from being empty. */
const sheetWith = (cell: CellObject | undefined): WorkSheet => ({
  A1: { t: 's', v: '甲' },
  ...(cell && { B1: cell }),
  '!ref': 'A1:B1',
});

/** What a cell comes to as an amount, and which codes are told. */
async function amountOf(cell: CellObject | undefined) {
  const reporter = new Reporter();
  const sheet = (await readWorkbook(bytesOf({ 表: sheetWith(cell) }), 'a.xlsx', reporter))?.sheets[0];
  const found = sheet?.cells.find(({ address }) => address === 'B1');
  const text = found && amountText(found, '元', { file: 'a.xlsx' }, reporter);
  const codes = reporter.diagnostics.map(({ code, severity }) => `${severity} ${code}`);
  return { amount: text === undefined ? undefined : parseAmount(text), codes };
}

const number = (v: number, z?: string): CellObject => ({ t: 'n', v, ...(z !== undefined && { z }) });
const text = (v: string): CellObject => ({ t: 's', v });

describe('a cell where an amount belongs', () => {
  test.each<[string, CellObject | undefined, number | string | undefined, readonly string[]]>([
    ['blank', undefined, undefined, []],
    ['blanks only', text('  '), undefined, []],
    ['zero', number(0), 0, []],
    ['a dash', text('—'), undefined, ['note cell-means-nothing']],
    ['a hyphen', text('-'), undefined, ['note cell-means-nothing']],
    ['无', text('无'), undefined, ['note cell-means-nothing']],
    ['a slash', text('/'), undefined, ['note cell-means-nothing']],
    ['thousands as text', text('1,234.50'), 123_450, []],
    ['full-width digits', text('１２３．４５'), 12_345, []],
    ['brackets', text('(12.5)'), -1250, []],
    ['wide brackets', text('（12.5）'), -1250, []],
    ['what binary fractions leave over', number(0.1 + 0.2), 30, []],
    ['a third decimal', number(1.234), 'amount-too-fine', []],
    ['text with a unit', text('55万元'), 55_000_000, []],
    ['a share', number(0.125, '0.0%'), undefined, ['error cell-is-no-amount']],
    ['a date', number(45_000, 'yyyy-mm-dd'), undefined, ['error cell-is-no-amount']],
    ['a formula with its value', { t: 'n', v: 12, f: '6*2' }, 1200, []],
    ['an error value', { t: 'e', v: 0x17 }, undefined, ['error cell-error']],
    ['blanks and line breaks around', text(' 12\n'), 1200, []],
  ])('%s', async (_, cell, amount, codes) => {
    expect(await amountOf(cell)).toEqual({ amount, codes });
  });

  test('a formula without a value is told with its cell', async () => {
    const reporter = new Reporter();
    const bytes = bytesOf({ 表: sheetWith({ t: 'n', v: 1, f: '6*2' }) });
    await readWorkbook(withoutValues(bytes), 'a.xlsx', reporter);
    expect(reporter.diagnostics).toMatchObject([
      { code: 'formula-without-value', severity: 'error', place: { sheet: '表', cell: 'B1' } },
    ]);
  });

  test('a merged range counts by its first cell', async () => {
    const sheet = { ...sheetWith(number(1)), '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }] };
    const read = await readWorkbook(bytesOf({ 表: sheet }), 'a.xlsx', new Reporter());
    expect(read?.sheets[0]?.cells.map(({ address }) => address)).toEqual(['A1']);
  });

  test('a hidden row is read, a hidden sheet too, each with a note', async () => {
    const reporter = new Reporter();
    const sheets = { 表: { ...sheetWith(number(1)), '!rows': [{ hidden: true }] }, 藏: sheetWith(number(2)) };
    const read = await readWorkbook(bytesOf(sheets, ['藏']), 'a.xlsx', reporter);
    expect(read?.sheets.map(({ cells }) => cells.length)).toEqual([2, 2]);
    expect(reporter.diagnostics).toMatchObject([
      { code: 'hidden-sheet', severity: 'note', place: { sheet: '藏' } },
      { code: 'hidden-rows', severity: 'note', facts: { row: 1 }, place: { sheet: '表', cell: 'A1' } },
    ]);
  });
});

/** The workbook with the values of formulas taken out. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[path] as Uint8Array).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
  return zipSync({ ...parts, [path]: strToU8(xml) });
}

test('a date reads as a date, whatever its format', async () => {
  const sheet = sheetWith(number(46_042.375, 'm/d/yy h:mm'));
  const read = await readWorkbook(bytesOf({ 表: sheet }), 'a.xlsx', new Reporter());
  expect(read?.sheets[0]?.cells[1]).toMatchObject({ kind: 'date', text: '2026-01-20 09:00' });
});

test('a number has the zeros that its format shows before it', async () => {
  const read = await readWorkbook(bytesOf({ 表: sheetWith(number(5, '00')) }), 'a.xlsx', new Reporter());
  expect(read?.sheets[0]?.cells[1]).toMatchObject({ kind: 'number', text: '05' });
});

describe('a cell where part of a code belongs', () => {
  test.each<[string, string, string | undefined, readonly string[]]>([
    ['a number that lost its zero', '2', '02', ['code-padded']],
    ['text with blanks', '02 ', '02', []],
    ['a number with a decimal', '5.0', '05', ['code-padded']],
    ['words', '合计', '合计', []],
  ])('%s', (_, said, expected, codes) => {
    const reporter = new Reporter();
    const cell = { address: 'B2', row: 2, column: 2, kind: 'text', text: said } as const;
    expect(codeText(cell, 2, { file: 'a.xlsx' }, reporter)).toBe(expected);
    expect(reporter.diagnostics.map(({ code }) => code)).toEqual(codes);
    for (const { severity, refs } of reporter.diagnostics)
      expect({ severity, refs }).toEqual({ severity: 'error', refs: ['D16'] });
  });
});
