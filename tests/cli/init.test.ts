import { readFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../support/compile-data.ts';
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

test.each([
  ['hebei', []],
  ['shanghai-putuo', ['正文.机构设置', '编制说明', '其他相关情况说明', '项目经费情况说明']],
])('an empty form of %s asks for the chapters that its layout prints', async (layout, chapters) => {
  const { disk, files } = memoryDisk();
  await runCli(['init', 'a.xlsx', '--layout', layout], { disk });
  const { SheetNames: sheets } = read(files.get('a.xlsx') ?? new Uint8Array());
  const known = ['正文.机构设置', '编制说明', '其他相关情况说明', '项目经费情况说明'];
  expect(sheets.filter((name) => known.includes(name))).toEqual(chapters);
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
  expect(missing).toMatchObject({
    code: 'missing-field',
    place: { file: 'a.xlsx', sheet: '基本信息', cell: expect.stringMatching(/^B\d+$/) },
  });
});

/** The rows of a sheet that hold something. */
function rowsIn(bytes: Uint8Array, sheet: string): readonly Record<string, unknown>[] {
  const rows = utils.sheet_to_json<Record<string, unknown>>(read(bytes).Sheets[sheet] ?? {}, {
    blankrows: true,
  });
  return rows.slice(1).filter((row) => Object.keys(row).length > 0);
}

test('from last year’s nine tables: rows stay, totals stand as last year’s, other amounts are blank', async () => {
  const { disk, files } = memoryDisk();
  const yaml = department((d) => {
    d.法定表 = {
      政府性基金预算支出表: { 行: [], 说明: '本部门没有政府性基金预算。' },
      支出总表: {
        行: [
          { 科目编码: '201', 名称: '一般公共服务支出', 合计: 30.5, 基本支出: 20.5, 项目支出: 10, 上年数: 7 },
          { 名称: '合计', 合计: 30.5, 基本支出: 20.5, 项目支出: 10 },
        ],
      },
    };
    d.正文 = { 项目经费情况说明: [{ 标题: '宣传经费', 正文: ['2026年安排宣传。', '用于印刷。'] }] };
  });
  await runCli(['init', 'a.xlsx', '--from', 'last.yaml'], { disk, data: { 'last.yaml': yaml } });
  const bytes = files.get('a.xlsx') ?? new Uint8Array();
  expect(rowsIn(bytes, '法定表.支出总表.行')).toEqual([
    { 科目编码: '201', 名称: '一般公共服务支出', 上年数: 30.5 },
    { 名称: '合计', 上年数: 30.5 },
  ]);
  const { Sheets, SheetNames } = read(bytes);
  const [heads] = utils.sheet_to_json(Sheets['法定表.支出总表.行'] ?? {}, { header: 1 });
  expect(heads).toEqual(['科目编码', '名称', '合计', '基本支出', '项目支出', '上年数']);
  expect(SheetNames.filter((name) => name.includes('政府性基金'))).toEqual([]);
  expect(factOf(bytes, '法定表.政府性基金预算支出表.说明')).toBeUndefined();
  expect(rowsIn(bytes, '项目经费情况说明')).toEqual([
    { 层级: '项目经费情况说明', 标题: '宣传经费' },
    { 层级: '正文', 正文: '2026年安排宣传。' },
    { 层级: '正文', 正文: '用于印刷。' },
  ]);
});

test('from a bureau’s own workbook: its tables and texts go on in the form, and what is to be filled in is told', async () => {
  const { disk, files } = memoryDisk();
  const last = readFileSync(projectPath('data/putuo/2026/binhelvdi.xlsx'));
  const { status } = await runCli(['init', 'a.xlsx', '--from', 'b.xlsx'], { disk, data: { 'b.xlsx': last } });
  expect(status).toBe(0);
  const bytes = files.get('a.xlsx') ?? new Uint8Array();
  const rows = rowsIn(bytes, '法定表.支出总表.行');
  const printed = read(last);
  const theirs = utils.sheet_to_json<unknown[]>(printed.Sheets.部门支出总表 ?? {}, { header: 1 });
  const total = theirs.findLast((row) => row.some((value) => /^合\s*计$/.test(String(value)))) ?? [];
  expect(rows[rows.length - 1]).toEqual({
    名称: '合计',
    上年数: `${total.find((value) => typeof value === 'number')}元`,
  });
  expect(factOf(bytes, '年度')).toBe('2027');
  expect(read(bytes).SheetNames).toEqual(expect.arrayContaining(['编制说明', '正文.名词解释']));
  const { diagnostics } = await runJson(['check', 'a.xlsx'], { data: { 'a.xlsx': bytes } });
  for (const { code, place } of diagnostics)
    expect([code, place]).toEqual(['missing-field', expect.objectContaining({ sheet: '基本信息' })]);
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

/** A part of a form's file, and the sheet with a name. */
function formParts(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const sheet = (name: string) => part(`xl/worksheets/sheet${read(bytes).SheetNames.indexOf(name) + 1}.xml`);
  return { part, sheet };
}

describe('a form lets a clerk write', async () => {
  const { disk, files } = memoryDisk();
  await runCli(['init', 'a.xlsx', '--layout', 'hebei'], { disk });
  const { part, sheet } = formParts(files.get('a.xlsx') ?? new Uint8Array());
  const looks = [...part('xl/styles.xml').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)]
    .map(([xf]) => xf)
    .slice(1);
  const lookOf = (xml: string, address: string) =>
    looks[Number(new RegExp(`r="${address}" s="(\\d+)"`).exec(xml)?.[1])] ?? '';

  test('long texts: rows grow with them, and may be made higher or put in between', () => {
    const duties = sheet('部门职责');
    expect(duties).toMatch(/<row r="1" ht="[\d.]+" customHeight="1">/);
    expect(duties).toMatch(/<row r="3" ht="[\d.]+">/);
    expect(duties).toContain(
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" insertRows="0"/>',
    );
  });

  test('codes with their zeros and shares as they are typed; amounts as numbers', () => {
    const lines = sheet('明细');
    expect(lookOf(lines, 'A3')).toMatch(/numFmtId="49".*<protection locked="0"\/>/);
    expect(lookOf(lines, 'I3')).toMatch(/numFmtId="164".*<protection locked="0"\/>/);
    expect(part('xl/styles.xml')).toContain('<numFmt numFmtId="164" formatCode="General"/>');
  });

  test('more lines than there are rows with borders, with their lists', () => {
    const lines = sheet('明细');
    const [, style] = /<col min="1" max="1" [^>]*style="(\d+)"/.exec(lines) ?? [];
    expect(looks[Number(style)]).toContain('<protection locked="0"/>');
    expect(lines).toContain('sqref="F3:F5002"');
  });

  test('what a row is, of those that there are', () => {
    const duties = sheet('职责活动');
    expect(duties).toContain('<formula1>&quot;职责活动,绩效指标,工作活动&quot;</formula1>');
    expect(duties).toContain('sqref="A3:A5002"');
  });
});

test.each([
  ['a layer that there is not', ['职责活动', '工作任务'], 'A4', '“层级”里的“工作任务”不认识'],
  ['a row that does not say its layer', ['职责活动', undefined], 'A4', '这一行没有填“层级”'],
  ['a row with none above it that it belongs to', ['工作活动'], 'A3', '“工作活动”上面没有它所属的行'],
])('%s is told at its cell', async (_, layers, cell, message) => {
  const { disk, files } = memoryDisk();
  await runCli(['init', 'a.xlsx'], { disk });
  const book = read(files.get('a.xlsx') ?? new Uint8Array());
  const rows = layers.map((layer) => [layer, '一、', '档案管理', 30, '内容', '目标']);
  utils.sheet_add_aoa(book.Sheets.职责活动 ?? {}, rows, { origin: 'A3' });
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const { diagnostics } = await runJson(['check', 'a.xlsx'], { data: { 'a.xlsx': bytes } });
  expect(diagnostics.filter(({ code }) => code === 'wrong-layer')).toMatchObject([
    { severity: 'error', message, place: { sheet: '职责活动', cell } },
  ]);
});

test('a sheet that was renamed is told, an empty one is not', async () => {
  const { disk, files } = memoryDisk();
  await runCli(['init', 'a.xlsx', '--from', 'last.yaml'], { disk, data: { 'last.yaml': department() } });
  const book = read(files.get('a.xlsx') ?? new Uint8Array());
  const { 部门职责: duties = {}, ...others } = book.Sheets;
  const names = book.SheetNames.map((name) => (name === '部门职责' ? '职责' : name));
  const renamed = { SheetNames: [...names, 'Sheet1'], Sheets: { ...others, 职责: duties, Sheet1: {} } };
  const bytes = new Uint8Array(write(renamed, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const { diagnostics } = await runJson(['check', 'a.xlsx'], { data: { 'a.xlsx': bytes } });
  expect(diagnostics.filter(({ code }) => code === 'sheet-not-of-form')).toMatchObject([
    { severity: 'warning', place: { file: 'a.xlsx', sheet: '职责' } },
  ]);
});
