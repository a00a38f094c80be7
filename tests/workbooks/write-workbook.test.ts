import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { footerText } from '../../src/workbooks/print-xml.ts';
import { cellReference, rangeReference } from '../../src/workbooks/reference.ts';
import { sheetNames } from '../../src/workbooks/sheet-names.ts';
import { writeWorkbook } from '../../src/workbooks/write-workbook.ts';
import { formSheet, formWorkbook } from '../support/form-workbook.ts';
import { readWorkbook } from '../support/read-workbook.ts';
import { centralDirectory } from '../support/read-zip.ts';

const bytes = writeWorkbook(formWorkbook(formSheet()));
const part = (path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

test('a form is protected but for its open cells', () => {
  const sheet = part('xl/worksheets/sheet1.xml');
  expect(sheet).toContain(
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" insertRows="0"/>',
  );
  const looks = [...part('xl/styles.xml').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)]
    .map(([xf]) => xf)
    .slice(1);
  const lookOf = (address: string) => looks[Number(new RegExp(`r="${address}" s="(\\d+)"`).exec(sheet)?.[1])];
  expect(lookOf('B1')).toContain('<protection locked="0"/>');
  expect(lookOf('A1')).not.toContain('locked');
  expect(lookOf('A1')).toContain('wrapText="1"');
});

test('a cell can be chosen from values, or from a range of a sheet', () => {
  const rules = [...part('xl/worksheets/sheet1.xml').matchAll(/<dataValidation .*?<\/dataValidation>/g)];
  expect(rules.map(([rule]) => /<formula1>(.*)<\/formula1>/.exec(rule)?.[1])).toEqual([
    '&quot;省,市,县 &amp; &quot;&quot;区&quot;&quot;&quot;',
    "'科目''表'!$A$1:$A$300",
  ]);
  expect(rules[1]?.[0]).toContain('error="请从列表中选。" sqref="B2:B10"');
});

test('values that a rule cannot hold are a bug of who gives them', () => {
  for (const values of [['甲,乙'], Array.from({ length: 99 }, (_, i) => `值${i}`)]) {
    const [choice] = formSheet().choices;
    const sheet = formSheet({ choices: choice ? [{ ...choice, values }] : [] });
    expect(() => writeWorkbook(formWorkbook(sheet))).toThrow('cannot be a list');
  }
});

test('another reader finds texts and the first line of a wrapped one', () => {
  expect(readWorkbook(bytes).sheets[0]?.values.map(([first]) => first)).toEqual([
    '级别',
    '说明\n一行写不下的字',
  ]);
});

test('the file has one fixed date, and the content types come first', () => {
  const records = centralDirectory(bytes);
  expect(records[0]?.name).toBe('[Content_Types].xml');
  expect(new Set(records.map(({ date, time }) => `${date} ${time}`))).toEqual(
    new Set([`${(1 << 5) | 1} ${12 << 11}`]),
  );
});

test('cells and ranges have Excel’s names', () => {
  expect([0, 25, 26, 701, 702].map((column) => cellReference(0, column))).toEqual([
    'A1',
    'Z1',
    'AA1',
    'ZZ1',
    'AAA1',
  ]);
  expect(rangeReference({ row: 0, column: 0, rows: 2, columns: 3 })).toBe('A1:C2');
  expect(rangeReference({ row: 1, column: 1, rows: 1, columns: 1 })).toBe('B2');
});

test('a footer’s own signs are kept apart from Excel’s', () => {
  expect(footerText('R', 'A&B {n}', '"宋体"', 14)).toBe('&R&14&"宋体,Regular"A&&B &P');
});

describe('names of sheets', () => {
  test.each([
    [
      ['甲', '甲', '甲'],
      ['甲', '甲 (2)', '甲 (3)'],
    ],
    [
      ['a', 'A', 'a (2)'],
      ['a', 'A (2)', 'a (2) (2)'],
    ],
    [['收入/支出[总]:*?\\'], ['收入_支出_总_____']],
    [
      ["'引'", '', 'History'],
      ['_引_', '_', 'History (2)'],
    ],
    [
      ['长'.repeat(40), '长'.repeat(40)],
      ['长'.repeat(31), `${'长'.repeat(27)} (2)`],
    ],
    [['\u{20000}'.repeat(20)], ['\u{20000}'.repeat(15)]],
  ])('%j become %j', (wanted, names) => {
    expect(sheetNames(wanted)).toEqual(names);
  });
});
