import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { department, memoryDisk, runCli, runJson } from '../support/run-cli.ts';

/** The cell beside a field's name on the sheet of single values. */
function factOf(bytes: Uint8Array, field: string): unknown {
  const book = read(bytes);
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets.基本信息 ?? {}, { header: 1 });
  return rows.find(([name]) => name === field)?.[1];
}

test('an empty form has a guide of ten lines, a sheet a part, and the layout', async () => {
  const { disk, files } = memoryDisk();
  const { status, err } = await runCli(['init', '表/a.xlsx', '--layout', 'hebei'], { disk });
  expect(status).toBe(0);
  expect(err).toContain('表/a.xlsx');
  const book = read(files.get('表/a.xlsx') ?? new Uint8Array());
  expect(book.SheetNames.slice(0, 2)).toEqual(['填写说明', '基本信息']);
  expect(book.SheetNames).toEqual(expect.arrayContaining(['明细', '职责活动', '机构设置', '科目表']));
  const guide = utils.sheet_to_json(book.Sheets.填写说明 ?? {}, { header: 1 });
  expect(guide.filter((row) => (row as unknown[]).length > 0)).toHaveLength(11);
  expect(factOf(files.get('表/a.xlsx') ?? new Uint8Array(), '版式')).toBe('hebei');
});

test('from last year: the year is the next, amounts stand as last year’s, texts stay', async () => {
  const { disk, files } = memoryDisk();
  const yaml = department((d) => {
    d.机关运行经费 = { 金额: 12.5, 上年金额: 11, 增减原因: '人员增加', 用途: '办公费' };
  });
  const { status } = await runCli(['init', 'a.xlsx', '--from', 'last.yaml'], {
    disk,
    data: { 'last.yaml': yaml },
  });
  expect(status).toBe(0);
  const bytes = files.get('a.xlsx') ?? new Uint8Array();
  expect(factOf(bytes, '年度')).toBe('2027');
  expect(factOf(bytes, '机关运行经费.金额')).toBeUndefined();
  expect(factOf(bytes, '机关运行经费.上年金额')).toBe(12.5);
  expect(factOf(bytes, '机关运行经费.增减原因')).toBeUndefined();
  expect(factOf(bytes, '机关运行经费.用途')).toBe('办公费');
  // What is then missing is told at its cell.
  const { diagnostics } = await runJson(['check', 'a.xlsx'], { data: { 'a.xlsx': bytes } });
  const missing = diagnostics.find(({ place }) => place?.field === '机关运行经费.金额');
  expect(missing).toMatchObject({ code: 'missing-field', place: { file: 'a.xlsx', sheet: '基本信息' } });
});

test.each([
  ['a name that is no workbook’s', ['init', 'a.yaml'], 'form-is-no-xlsx'],
  ['a file that is there', ['init', 'there.xlsx'], 'form-is-there'],
  ['a layout that there is not', ['init', 'a.xlsx', '--layout', 'nope'], 'unknown-layout'],
  ['last year’s file that is not there', ['init', 'a.xlsx', '--from', 'b.yaml'], 'no-such-file'],
])('%s is refused and nothing is written', async (_, args, code) => {
  const { disk, files } = memoryDisk();
  disk.write('there.xlsx', new Uint8Array([1]));
  const { status, err } = await runCli(args, { disk });
  expect(status).toBe(1);
  expect(err).toContain(`[${code}]`);
  expect([...files.keys()]).toEqual(['there.xlsx']);
});
