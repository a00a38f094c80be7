import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { chooseSheets } from '../../src/workbooks/choose-sheets.ts';
import { unpack } from '../../src/workbooks/unpack.ts';
import { madeWorkbook } from '../support/made-workbook.ts';

const made = utils.book_new();
for (const name of ['封面', '收支<总>表', '目录'])
  utils.book_append_sheet(made, utils.aoa_to_sheet([[name, 1]]), name);
const book = new Uint8Array(write(made, { type: 'buffer', bookType: 'xlsx' }));

const wanted = () => (name: string) => name !== '收支<总>表';

test('the parts of sheets that nobody wants are left packed, the others are read by name', () => {
  const chosen = chooseSheets(book, wanted);
  expect(chosen?.sheets).toEqual(['封面', '目录']);
  expect([...(chosen?.leftOut ?? [])]).toEqual(['xl/worksheets/sheet2.xml']);
  const all = Object.keys(unpack(book)?.parts ?? {});
  const rest = Object.keys(unpack(book, (name) => !chosen?.leftOut.has(name))?.parts ?? {});
  expect(all.filter((name) => !rest.includes(name))).toEqual(['xl/worksheets/sheet2.xml']);
});

test('a part that a wanted sheet names too is not left out', () => {
  const chosen = chooseSheets(madeWorkbook({ rows: '', sheets: 2 }), () => (name) => name === '表1');
  expect(chosen).toEqual({ sheets: ['表1'], leftOut: new Set() });
});

test.each([
  ['what is no workbook', strToU8('PK')],
  ['a workbook without its list', zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<worksheet/>') })],
])('%s is left to who reads all of it', (_, bytes) => {
  expect(chooseSheets(bytes, wanted)).toBeUndefined();
});
