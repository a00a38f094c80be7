import { readFileSync } from 'node:fs';
import type { WorkSheet } from '@e965/xlsx';
import { read, utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { Shelf } from '../../src/shelf.ts';
import { documentText } from '../../src/tree/text.ts';
import { env, projectPath } from '../support/compile-data.ts';

const WORKBOOK = projectPath('data/putuo/2026/binhelvdi.xlsx');

/** The sheet with an empty row before one, or an empty column before one; both count from 0. */
function withGap(sheet: WorkSheet, axis: 'r' | 'c', at: number): WorkSheet {
  const moved = ({ r, c }: { r: number; c: number }) => ({
    r: axis === 'r' && r >= at ? r + 1 : r,
    c: axis === 'c' && c >= at ? c + 1 : c,
  });
  const cells = Object.entries(sheet)
    .filter(([address]) => !address.startsWith('!'))
    .map(([address, cell]) => [utils.encode_cell(moved(utils.decode_cell(address))), cell] as const);
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ s: moved(s), e: moved(e) }));
  return { ...Object.fromEntries(cells), '!merges': merges, '!ref': 'A1:Z200' };
}

/** The document's text after a change to one sheet. */
async function textWith(name: string, change: (sheet: WorkSheet) => WorkSheet): Promise<readonly string[]> {
  const book = read(readFileSync(WORKBOOK));
  const sheet = book.Sheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  book.Sheets[name] = change(sheet);
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const inner = { ...env, data: memoryTree({ 'a.xlsx': bytes }) };
  const { document, diagnostics } = await compile({ input: 'a.xlsx', formats: [] }, inner, new Shelf(inner));
  if (!document) throw new Error(JSON.stringify(diagnostics));
  return documentText(document);
}

test('another district is named as its cover names it', async () => {
  const lines = await textWith('封面', (sheet) => {
    for (const cell of Object.values(sheet))
      if (cell?.t === 's') cell.v = cell.v.replace('普陀区', '浦东新区');
    return sheet;
  });
  expect(lines[0]).toContain('上海市浦东新区');
});

const asItIs = await textWith('部门支出总表', (sheet) => sheet);

test.each([
  ['a row above the head', '部门支出总表', 'r', 3],
  ['a row among the subjects', '部门支出总表', 'r', 12],
  ['a row before 合计', '部门一般公共预算拨款表', 'r', 20],
  ['a row among income', '部门收支总表', 'r', 9],
  ['a column before the amounts', '部门收入总表', 'c', 4],
  ['a column at the left', '部门一般公共预算拨款基本支出明细表', 'c', 0],
] as const)('%s changes nothing: rows go by codes and names, columns by heads', async (_, name, axis, at) => {
  expect(await textWith(name, (sheet) => withGap(sheet, axis, at))).toEqual(asItIs);
});

test('a missing row is missing, and those after it stay what they are', async () => {
  const without = await textWith('部门一般公共预算拨款基本支出明细表', (sheet) =>
    Object.fromEntries(
      Object.entries(sheet).filter(
        ([address]) => address.startsWith('!') || utils.decode_cell(address).r !== 10,
      ),
    ),
  );
  expect(asItIs.filter((line) => !without.includes(line))).toHaveLength(1);
});
