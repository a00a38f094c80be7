/** Pictures in workbooks: in the form that a clerk fills in, and on a sheet that a clerk adds to a bureau's own. */
import { readFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { Shelf } from '../../src/shelf.ts';
import { printTree } from '../../src/tree/print.ts';
import { env, projectPath } from '../support/compile-data.ts';
import { pngBytes } from '../support/made-picture.ts';
import { department, memoryDisk, runCli } from '../support/run-cli.ts';

const HEADS = ['文件', '替代文字', '图题'];

const init = async (args: readonly string[], data: Record<string, string> = {}) => {
  const { disk, files } = memoryDisk();
  await runCli(['init', 'a.xlsx', ...args], { disk, data });
  return read(files.get('a.xlsx') ?? new Uint8Array());
};

/** What comes of a workbook with these rows on its sheet 图片, beside a picture. */
async function built(book: ReturnType<typeof read>, rows: readonly (readonly string[])[], origin: string) {
  const sheet = book.Sheets.图片 ?? {};
  if (!book.Sheets.图片) utils.book_append_sheet(book, sheet, '图片');
  utils.sheet_add_aoa(sheet, rows as string[][], { origin });
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const inner = { ...env, data: memoryTree({ 'd/a.xlsx': bytes, 'd/图/机构.png': pngBytes(20, 10) }) };
  return compile({ input: 'd/a.xlsx', formats: [] }, inner, new Shelf(inner));
}

test('the form asks for pictures, and tells what is missing or wrong at its cell', async () => {
  const book = await init(['--from', 'last.yaml'], { 'last.yaml': department() });
  const [heads] = utils.sheet_to_json(book.Sheets.图片 ?? {}, { header: 1 });
  expect(heads).toEqual(HEADS);
  const missing = await built(book, [['图/机构.png', '', '机构图']], 'A3');
  expect(missing.diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'missing-field',
      place: { file: 'd/a.xlsx', sheet: '图片', cell: 'B3', field: '图片[1].替代文字' },
    }),
  );
  const outside = await built(book, [['../机构.png', '机构图', '']], 'A3');
  expect(outside.diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'path-leads-elsewhere',
      place: { file: 'd/a.xlsx', sheet: '图片', cell: 'A3', field: '图片[1].文件' },
    }),
  );
});

test('a form begun with last year’s data has none of last year’s pictures', async () => {
  const last = department((d) => {
    d.图片 = [{ 文件: '收支图.png', 替代文字: '2026年收支', 图题: '2026年收支图' }];
  });
  const { Sheets } = await init(['--from', 'last.yaml'], { 'last.yaml': last });
  const rows = utils.sheet_to_json<string[]>(Sheets.图片 ?? {}, { header: 1 }).slice(2);
  expect(rows.flat().filter(Boolean)).toEqual([]);
});

test('a bureau’s own workbook may have a sheet of pictures added', async () => {
  const book = read(readFileSync(projectPath('data/putuo/2026/binhelvdi.xlsx')));
  const rows = [HEADS, ['图\\机构.png', '办公室下设两个科', '机构图']];
  const { document, diagnostics } = await built(book, rows, 'A1');
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(document && printTree(document)).toMatch(
    /figure \d+ image\/png 20×10 办公室下设两个科\n +caption \d+ 机构图/,
  );
});
