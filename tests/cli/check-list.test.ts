import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../support/read-workbook.ts';
import { department, memoryDisk, runCli, runJson } from '../support/run-cli.ts';

const named = (name: string, more: Record<string, unknown> = {}): string =>
  department((d) => {
    (d.单位 as Record<string, unknown>).名称 = name;
    Object.assign(d, more);
  });

const OFF = { 收入合计: 5, 一般公共预算收入: 3, 基金预算拨款: 1 };

const data = {
  'd/1.yaml': named('甲局'),
  'd/2.yaml': named('乙局', { 收入: OFF }),
  'd/3.yaml': named('丙局', { 机关运行经费: { 金额: 1, 上年金额: 0 }, 收入: OFF }),
  'd/4.yaml': '年度: x\n',
  'd/5.yaml': named('甲局', { 编制口径: '本级', 差异说明: [{ 规则: 'N02', 字段: '收入', 理由: '=1+1' }] }),
};

async function listed(args: readonly string[] = [], given: Readonly<Record<string, string>> = data) {
  const memory = memoryDisk();
  const ran = await runCli(['check', 'd', '--list', '表/清单.xlsx', ...args], {
    data: given,
    disk: memory.disk,
  });
  const bytes = memory.files.get('表/清单.xlsx') ?? new Uint8Array();
  return { ...ran, bytes, files: memory.files };
}

describe('the summary of a check', () => {
  test('tells departments with findings, the worst first, and counts the others', async () => {
    const { status, err } = await runCli(['check', 'd'], { data });
    expect(status).toBe(1);
    const lines = err.split('\n');
    const from = lines.findIndex((line) => /^ {2}部门 /.test(line));
    expect(lines.slice(from, -1)).toEqual([
      '  部门          错误  警告  说明',
      expect.stringMatching(/^ {2}d\/4\.yaml {6} +\d+ +0 +0$/),
      '  丙局             2     0     0',
      '  乙局             1     0     0',
      '  甲局（本级）     0     1     0',
      '5 个部门中，没有问题的 1 个',
      expect.stringContaining('5 个部门；'),
    ]);
  });

  test('of one department alone is not made, and in English it is English', async () => {
    const one = await runCli(['check', 'd/2.yaml'], { data });
    expect(one.err).not.toContain('没有问题的');
    const en = await runCli(['check', 'd', '--lang', 'en'], { data });
    expect(en.err).toMatch(/ {2}Department +Errors +Warnings +Notes/);
    expect(en.err).toContain('1 of 5 departments without findings');
  });
});

describe('the list of findings', () => {
  test('has a summary by department and a row a finding', async () => {
    const { status, bytes, err } = await listed();
    expect(status).toBe(1);
    expect(err).toContain('问题清单写在 表/清单.xlsx');
    const [summary, findings] = readWorkbook(bytes).sheets;
    expect(summary?.name).toBe('汇总');
    expect(summary?.values.map((row) => row[0])).toEqual([
      '部门',
      '甲局',
      '乙局',
      '丙局',
      'd/4.yaml',
      '甲局（本级）',
      '合计',
    ]);
    expect(summary?.values[3]).toEqual(['丙局', 'd/3.yaml', 2, 0, 0]);
    expect(findings?.name).toBe('问题清单');
    const [head, ...rows] = findings?.values ?? [];
    expect(head).toEqual('部门 文件 位置 字段 规则 严重程度 问题 应为 实为 怎么改 依据 整改情况'.split(' '));
    const { diagnostics } = await runJson(['check', 'd'], { data });
    expect(rows).toHaveLength(diagnostics.length);
    const n02 = diagnostics.find(({ code }) => code === 'N02');
    expect(rows[0]?.slice(0, 11)).toEqual([
      '乙局',
      'd/2.yaml',
      `第 ${n02?.place?.line} 行`,
      '收入.收入合计',
      'N02',
      '错误',
      n02?.message,
      '4万元',
      '5万元',
      n02?.hint,
      expect.stringMatching(/^《中华人民共和国预算法》第四条/),
    ]);
  });

  test('can be answered in its last column alone, filtered, and printed on A4 with its head', async () => {
    const parts = unzipSync((await listed()).bytes);
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const sheet = part('xl/worksheets/sheet2.xml');
    expect(sheet).toMatch(/<sheetProtection [^>]*formatColumns="0"[^>]*autoFilter="0"/);
    const rows = [...sheet.matchAll(/<row /g)].length;
    expect(sheet).toContain(`<autoFilter ref="A1:L${rows}"/>`);
    expect(sheet).toContain('<pane ySplit="1"');
    expect(sheet).toMatch(/paperSize="9"[^>]*orientation="landscape"/);
    expect(part('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'问题清单'!$A$1:$L$${rows}</definedName>`,
    );
    const looks = [...part('xl/styles.xml').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)]
      .slice(1)
      .map(([xf]) => xf);
    const isOpen = (address: string) => {
      const look = new RegExp(`r="${address}" s="(\\d+)"`).exec(sheet)?.[1];
      return looks[Number(look)]?.includes('locked="0"');
    };
    expect(['A2', 'K2', 'L1', 'L2', `L${rows}`].map(isOpen)).toEqual([false, false, false, true, true]);
  });

  test('what the data says is text in it, and the same check gives the same bytes', async () => {
    const bad = { ...data, 'd/6.yaml': named('=HYPERLINK(1)局', { 收入: OFF }) };
    const [one, two] = [await listed([], bad), await listed([], bad)];
    expect(one.bytes).toEqual(two.bytes);
    const cells = readWorkbook(one.bytes).sheets.flatMap(({ values }) => values.flat());
    expect(cells).toContain('=HYPERLINK(1)局');
    expect(strFromU8(unzipSync(one.bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).not.toContain(
      '<f>',
    );
  });

  test('in English', async () => {
    const { bytes } = await listed(['--lang', 'en']);
    const [summary, findings] = readWorkbook(bytes).sheets;
    expect([summary?.name, findings?.name]).toEqual(['Summary', 'Findings']);
    expect(findings?.values[1]?.[10]).toMatch(/^Budget Law .*4/);
  });

  test('of a clean check is a list without rows', async () => {
    const { status, bytes } = await listed([], { 'd/1.yaml': named('甲局') });
    expect(status).toBe(0);
    expect(readWorkbook(bytes).sheets[1]?.values).toHaveLength(1);
  });

  test('is refused under another name, and a disk that is full is told', async () => {
    const odd = await runJson(['check', 'd/1.yaml', '--list', 'a.docx'], { data });
    expect(odd.diagnostics).toMatchObject([{ code: 'list-is-no-xlsx', place: { file: 'a.docx' } }]);
    expect(odd.status).toBe(1);
    const { disk } = memoryDisk({ write: 'ENOSPC' });
    const full = await runJson(['check', 'd/1.yaml', '--list', 'a.xlsx'], { data, disk });
    expect(full.diagnostics).toMatchObject([{ code: 'cannot-write' }]);
  });
});
