import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { withoutBlanks } from '../../src/workbooks/without-blanks.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

const left = (markup: string, name = SHEET): string =>
  strFromU8(withoutBlanks({ [name]: strToU8(markup) })[name] ?? new Uint8Array());

test('cells of nothing but a look are left out', () => {
  const rows = (cells: string) => `<row r="1">${cells}</row><row r="2"></row>`;
  const kept = '<c r="C1" s="2"><v>1</v></c>';
  expect(left(rows(`<c r="A1" s="1"/><c r="B1"/>${kept}<c r="D1" s="1"/>`))).toBe(rows(kept));
});

test('so are rows that have no others', () => {
  const sheet = (rows: string) => `<sheetData>${rows}</sheetData>`;
  const kept = '<row r="3" ht="20"><c r="A3"><v>1</v></c></row>';
  const empty = '<row r="1" ht="20"><c r="A1" s="1"/><c r="B1"/></row><row r="2"/>';
  expect(left(sheet(`${empty}${kept}<row r="4"></row>`))).toBe(sheet(kept));
});

test.each([
  ['a row that comes before one without a place', '<sheetData><row r="1"></row><row></row></sheetData>'],
  ['a formula without a value', '<row><c r="A1"><f>B1*2</f></c></row>'],
  ['a cell that comes before one without a place', '<row><c r="B1" s="1"/><c><v>1</v></c></row>'],
  ['a cell of a kind', '<row><c r="A1" t="s"/></row>'],
  ['letters beyond ASCII', '<row><c r="A1" t="inlineStr"><is><t>预算䶮</t></is></c></row>'],
])('%s stays', (_, markup) => {
  expect(left(markup)).toBe(markup);
});

test('other parts stay as they are', () => {
  const markup = '<row><c r="A1" s="1"/></row>';
  expect(left(markup, 'xl/styles.xml')).toBe(markup);
});
