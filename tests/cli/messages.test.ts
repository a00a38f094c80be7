import { describe, expect, test } from 'vitest';
import { department, memoryDisk, runCli, runJson } from '../support/run-cli.ts';

/** The line of a field that has a group below it. */
const lineOf = (yaml: string, field: string): number => yaml.split('\n').indexOf(`${field}:`) + 1;

describe('every fault says where it stands, by file, line and field:', () => {
  test.each([
    ['an unknown field', 'unknown-field', '支出.基本支出.金額', { 金額: 1, 金额: 0 }],
    ['a missing field', 'missing-field', '支出.基本支出.金额', { 上年金额: 0 }],
    ['a list for a value', 'wrong-type', '支出.基本支出.金额', { 金额: [1] }],
    ['a name given twice', 'field-given-twice', '支出.基本支出.金额', { 金额: 1, amount: 1 }],
  ])('%s', async (_, code, field, basic) => {
    const yaml = department((d) => {
      (d.支出 as Record<string, unknown>).基本支出 = basic;
    });
    const { status, diagnostics, err } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
    expect(status).toBe(1);
    expect(diagnostics).toMatchObject([{ code, place: { file: 'a.yaml', line: expect.any(Number), field } }]);
    expect(err).toContain(`  字段：${field}\n`);
  });

  test('entries of lists are counted from 1', async () => {
    const yaml = department((d) => {
      d.差异说明 = [{ 规则: 'I38', 字段: '甲', 理由: '乙' }, { 规则: 'I38' }];
    });
    const { diagnostics } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
    expect(diagnostics.map((d) => d.place?.field)).toEqual(['差异说明[2].字段', '差异说明[2].理由']);
  });

  test('a list that may not be empty', async () => {
    const yaml = department((d) => {
      d.机构设置 = [];
    });
    const { diagnostics } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
    expect(diagnostics).toMatchObject([
      { code: 'wrong-count', message: '这里至少应当有 1 项，却有 0 项', place: { field: '机构设置' } },
    ]);
  });

  test('a value that the text needs, by its whole name', async () => {
    const yaml = department((d) => {
      d.绩效 = { 职责活动: [] };
      d.收入 = { 收入合计: 5, 基金预算拨款: 5 };
    });
    const { diagnostics } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
    expect(diagnostics).toMatchObject([
      {
        code: 'template-needs-value',
        message: expect.stringContaining('“收入.一般公共预算收入”'),
        hint: expect.stringMatching(/templates\/hebei\/overview.hbs 第 \d+ 行/),
        place: { file: 'a.yaml', line: lineOf(yaml, '收入') + 1, field: '收入.一般公共预算收入' },
      },
    ]);
  });

  test('a reason that the text needs, by the rule that demands it, once', async () => {
    const costs = { 金额: 5, 上年金额: 0 };
    const checked = async (more: Record<string, unknown> = {}) => {
      const yaml = department((d) => Object.assign(d, { 机关运行经费: costs, ...more }));
      const { diagnostics } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
      const line = lineOf(yaml, '机关运行经费') + 1;
      return diagnostics.map(({ code, severity, place }) => [
        code,
        severity,
        place?.field,
        place?.line === line,
      ]);
    };
    const field = '机关运行经费.增减原因';
    expect(await checked()).toEqual([['N09', 'error', field, true]]);
    expect(await checked({ 差异说明: [{ 规则: 'N09', 字段: field, 理由: '原文如此' }] })).toEqual([
      ['N09', 'note', field, true],
      ['template-needs-value', 'error', field, true],
    ]);
  });

  test('last year’s figure, where the text needs the change', async () => {
    const yaml = department((d) => {
      d.支出 = { 支出合计: 5, 基本支出: { 金额: 5, 上年金额: 4 }, 项目支出: { 金额: 0 } };
      d.收入 = { 一般公共预算收入: 5, 基金预算拨款: 0 };
    });
    const { diagnostics } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
    const needed = diagnostics.filter(({ code }) => ['N09', 'template-needs-value'].includes(code));
    expect([...new Set(needed.map(({ place }) => `${place?.field}@${place?.line}`))]).toEqual([
      `支出.基本支出.增减原因@${lineOf(yaml, '  基本支出') + 1}`,
      `支出.上年支出合计@${lineOf(yaml, '支出') + 1}`,
      `支出.项目支出.上年金额@${lineOf(yaml, '  项目支出') + 1}`,
      `支出.项目支出.增减原因@${lineOf(yaml, '  项目支出') + 1}`,
    ]);
  });
});

describe('an unknown layout', () => {
  const named = department((d) => {
    d.版式 = 'nope';
  });

  test('is told at the line of each data file that names it', async () => {
    const other = department((d) => {
      d.版式 = 'nope';
      d.年度 = 2027;
    });
    const { status, diagnostics } = await runJson(['build', 'd'], {
      data: { 'd/a.yaml': named, 'd/b.yaml': other },
    });
    expect(status).toBe(1);
    expect(diagnostics.map((d) => [d.code, d.place])).toEqual([
      ['unknown-layout', { file: 'd/a.yaml', line: 2, column: 5, field: '版式' }],
      ['unknown-layout', { file: 'd/b.yaml', line: 2, column: 5, field: '版式' }],
    ]);
  });

  test('on the command line is told once, before any department is begun', async () => {
    const { disk, files } = memoryDisk();
    const data = { 'd/a.yaml': named, 'd/b.yaml': department() };
    const ran = await runJson(['build', 'd', '--layout', 'nope'], { disk, data });
    expect(ran.status).toBe(1);
    expect(ran.diagnostics).toMatchObject([
      { code: 'unknown-layout', hint: expect.stringContaining('hebei') },
    ]);
    expect(ran.err).toContain('没有名为“nope”的版式');
    expect(files.size).toBe(0);
  });

  test('that another layout extends is told at that layout’s line', async () => {
    const templates = { 'own/layout.yaml': '# 自有\nextends: nope\n' };
    const { diagnostics } = await runJson(['check', 'a.yaml', '--layout', 'own'], {
      templates,
      data: { 'a.yaml': department() },
    });
    expect(diagnostics).toMatchObject([
      { code: 'unknown-layout', place: { file: 'templates/own/layout.yaml', line: 2 } },
    ]);
  });
});

describe('of several departments', () => {
  test('a folder without data is told, though others have some', async () => {
    const data = { 'd/a.yaml': department(), 'empty/notes.txt': '' };
    const { status, err } = await runCli(['check', 'd', 'empty'], { data });
    expect(status).toBe(1);
    expect(err).toContain('文件夹“empty”里没有部门数据');
  });

  test('a fault that stands in a template says whose it is', async () => {
    const templates = { 'bad/layout.yaml': 'extends: hebei\nsections: [own]\n', 'bad/own.hbs': '甲' };
    const setting = { templates, data: { 'a.yaml': department() } };
    const { err } = await runCli(['build', 'a.yaml', '--layout', 'bad'], setting);
    expect(err).toContain('沙河市地方志编纂协调办公室（a.yaml）：\n');
    expect(err).toContain('沙河市地方志编纂协调办公室：没有生成文件');
  });

  test('one that is done needs no heading', async () => {
    const { err } = await runCli(['build', 'a.yaml'], { data: { 'a.yaml': department() } });
    expect(err).not.toContain('（a.yaml）');
    expect(err).not.toContain('没有生成文件');
  });
});

test('a file that may not be read is told; the others go on', async () => {
  const data = {
    read: () => {
      throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
    },
    list: () => undefined,
  };
  const { status, diagnostics, err } = await runJson(['check', 'a.yaml'], { env: { data } });
  expect(status).toBe(1);
  expect(diagnostics).toMatchObject([{ code: 'unreadable-file', place: { file: 'a.yaml' } }]);
  expect(err).toContain('没有权限（EACCES）');
  expect((await runCli(['doctor', 'a.yaml'], { env: { data } })).status).toBe(1);
});
