/** A clerk who must publish a bureau's workbook as it is answers for its findings on a sheet of their own. */
import { readFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { Shelf } from '../../src/shelf.ts';
import { documentText } from '../../src/tree/text.ts';
import { env, projectPath } from '../support/compile-data.ts';

const WORKBOOK = projectPath('data/putuo/2026/binhelvdi.xlsx');
const SHEET = '部门支出总表';

/** The workbook with a code of two digits that has lost its zero, and with a sheet of answers if there are any. */
function withNumberAsCode(answers?: readonly (readonly string[])[]): { bytes: Uint8Array; cell: string } {
  const book = read(readFileSync(WORKBOOK));
  const sheet = book.Sheets[SHEET] ?? {};
  const cell = Object.keys(sheet).find(
    (address) => /^B\d+$/.test(address) && /^0\d$/.test(sheet[address]?.v),
  );
  if (!cell) throw new Error('no code of two digits');
  sheet[cell] = { t: 'n', v: Number(sheet[cell]?.v), z: 'General' };
  const rows = (answers ?? []).map((row) => row.map((text) => text.replace('CELL', `${SHEET}!${cell}`)));
  if (answers) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '差异说明');
  return { bytes: new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer), cell };
}

async function built(bytes: Uint8Array) {
  const inner = { ...env, data: memoryTree({ 'a.xlsx': bytes }) };
  const made = await compile({ input: 'a.xlsx', formats: ['html'] }, inner, new Shelf(inner));
  return { ...made, told: made.diagnostics.filter(({ severity }) => severity !== 'note') };
}

test('a code that lost its zero is refused, at its cell', async () => {
  const { bytes, cell } = withNumberAsCode();
  const { files, told } = await built(bytes);
  expect(files).toEqual([]);
  expect(told).toMatchObject([{ code: 'code-padded', severity: 'error', place: { sheet: SHEET, cell } }]);
});

test('answered for, it is printed with its zero and stays on record', async () => {
  const head = ['规则', '字段', '理由'];
  const { bytes } = withNumberAsCode([['公开范围内的差异'], head, ['code-padded', 'CELL', '批复原件如此']]);
  const { files, told, document, diagnostics } = await built(bytes);
  expect(told).toEqual([]);
  expect(files).toHaveLength(1);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ code: 'code-padded', severity: 'note', acknowledged: '批复原件如此' }),
  );
  const asItIs = await built(readFileSync(WORKBOOK));
  if (!document || !asItIs.document) throw new Error('no document');
  expect(documentText(document)).toEqual(documentText(asItIs.document));
});

test('an answer to nothing is told at its own cell', async () => {
  const { bytes } = withNumberAsCode([
    ['规则', '字段', '理由'],
    ['code-padded', 'CELL', '批复原件如此'],
    ['I09', '部门支出总表!A1', '旧账'],
  ]);
  const { told } = await built(bytes);
  expect(told).toMatchObject([{ code: 'acknowledged-but-absent', place: { sheet: '差异说明', cell: 'A3' } }]);
});

test('a sheet of answers without its heads is told', async () => {
  const { bytes } = withNumberAsCode([['规则', '单元格', '理由']]);
  const { told } = await built(bytes);
  expect(told.map(({ code, facts }) => [code, facts])).toContainEqual([
    'sheet-lacks',
    { sheet: '差异说明', wanted: '字段' },
  ]);
});
