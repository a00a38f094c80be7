import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { diskTree } from '../../src/env/node.ts';
import { nodeDisk } from '../../src/package/disk.ts';
import { department, memoryDisk, runCli, runJson } from '../support/run-cli.ts';

describe('YAML that is broken is told in words, once, at its line:', () => {
  test.each([
    ['a tab', '年度: 2026\n单位:\n\t名称: 甲\n', 3, '制表符'],
    ['uneven indentation', '单位:\n  名称: 甲\n 简称: 乙\n', 3, '缩进不齐'],
    ['an open quote', '年度: 2026\n单位:\n  名称: "甲\n  简称: 乙\n', 3, '缺少引号'],
    ['an open single quote', "年度: 2026\n单位: {名称: '甲, 简称: 乙}\n类型: 预算\n", 2, '缺少引号'],
    ['an anchor', '年度: 2026\n简称: &沙 河\n', 2, '& 记号'],
    ['no blank after the colon', '年度:2026\n单位:\n', 1, '冒号后面没有空格'],
    ['an open bracket', '单位: {名称: 甲\n年度: 2026\n', 2, '括号'],
    ['two documents', '年度: 2026\n---\n年度: 2027\n', 2, '两份数据'],
    ['a name that is no text', '? {a: 1}\n: 2\n', 1, '字段名应当是文字'],
    ['an unknown tag', 'a: !e!x 1\n', 1, '!'],
    ['a percent sign', '年度: %\n', 1, '加引号'],
    ['a percent sign first', '% 年度\n年度: 2026\n', 1, '以 % 开头'],
    ['a name given twice, and an open bracket', 'a: 1\na: 2\nb: [\n', 4, '括号'],
    ['a tag', 'a: 1\nb: !foo 2\n', 2, '! 记号'],
    ['a tag that YAML knows', 'a: !!str 1\n', 1, '! 记号'],
    ['a tag of a list', 'a:\n  b: !!set [x]\n', 2, '! 记号'],
    ['a tag of all', '!foo\na: 1\n', 1, '! 记号'],
    ['a tag of a name', '!!str a: 1\n', 1, '! 记号'],
    ['an alias', 'a: [x]\nb: [*a, *a, *a]\nc: *a\n', 2, '* 引用'],
    ['an alias of something', 'a: &a [x]\nb: [*a, *a, *a]\nc: *a\n', 1, '& 记号'],
    ['a merge', 'x: &x {a: 1}\n<<: *x\n', 1, '& 记号'],
    ['nested brackets', '['.repeat(100_000), 1, '嵌套太深'],
    ['nested lists', `${'- '.repeat(100_000)}x\n`, 1, '嵌套太深'],
    ['JSON without a comma', '{"年度": 2026 "单位": 1}', 1, '逗号'],
  ])('%s', async (_, yaml, line, words) => {
    const { status, diagnostics } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
    expect(status).toBe(1);
    expect(diagnostics).toMatchObject([{ code: 'yaml-syntax', place: { file: 'a.yaml', line } }]);
    expect(diagnostics[0]?.message).toContain(words);
    expect(diagnostics[0]?.message).not.toMatch(/[A-Z]{2,}_/);
    expect(diagnostics[0]?.hint).toMatch(/\p{Script=Han}/u);
  });

  test('a bad backslash, with the mark that is to be written twice', async () => {
    const data = { 'a.yaml': '单位: "甲\\q乙"\n' };
    expect((await runJson(['check', 'a.yaml'], { data })).diagnostics).toMatchObject([
      { code: 'yaml-syntax', hint: expect.stringContaining('把 \\ 写成两个') },
    ]);
  });

  test('an invisible character, by its code point', async () => {
    const data = { 'a.yaml': '年度: 2026\n单位: 甲\u0007乙\n' };
    expect((await runJson(['check', 'a.yaml'], { data })).diagnostics).toMatchObject([
      {
        code: 'control-character',
        place: { line: 2, column: 6 },
        message: expect.stringContaining('U+0007'),
      },
    ]);
  });

  test.each(['年度：2026\n单位：甲\n', '年度:2026\n'])(
    'colons that are none make one text, and the hint says so: %j',
    async (yaml) => {
      const { diagnostics } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
      expect(diagnostics).toMatchObject([{ code: 'wrong-type', hint: expect.stringContaining('半角') }]);
      expect(diagnostics[0]?.message).toContain('年度');
    },
  );
});

test('a data file that would take long to read is refused, with the limit', async () => {
  const text = `# ${'甲'.repeat(1024 * 1024 + 1024 * 512)}\n`;
  const { status, diagnostics } = await runJson(['check', 'a.json'], { data: { 'a.json': text } });
  expect(status).toBe(1);
  expect(diagnostics).toMatchObject([
    { code: 'file-too-large', message: '文件有 5 MiB，超过 4 MiB 的上限', place: { file: 'a.json' } },
  ]);
});

test('a workbook of another kind is told in a folder, too, not passed over', async () => {
  const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const macros = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/vbaProject.bin': strToU8('x') });
  const data = {
    'd/甲.xls': ole,
    'd/乙.et': ole,
    'd/丙.xlsm': macros,
    'd/丁.docx': ole,
    'd/戊.yaml': department(),
  };
  const { status, diagnostics } = await runJson(['check', 'd'], { data });
  expect(status).toBe(1);
  const told = diagnostics.filter(({ severity }) => severity === 'error').map((d) => [d.place?.file, d.code]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['d/甲.xls', 'workbook-is-xls'],
      ['d/乙.et', 'workbook-is-xls'],
      ['d/丙.xlsm', 'workbook-has-macros'],
    ]),
  );
  expect(told).toHaveLength(3);
});

describe('a message', () => {
  test('shows a little of a long value', async () => {
    const yaml = department((d) => {
      d.收入 = { 收入合计: '九'.repeat(100_000) };
      d['键'.repeat(100_000)] = 1;
    });
    const { err } = await runCli(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
    expect(err).toMatch(/九{40}…”不是金额/);
    expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThan(300);
  });

  test('cannot command the terminal', async () => {
    const yaml = `${department()}\n"\\e[31m\\u202e红": 1\n`;
    const { err } = await runCli(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
    expect(err).toContain('“⟨U+001B⟩[31m⟨U+202E⟩红”');
    expect(err).not.toContain('\u001b');
    expect(err).not.toContain('\u202e');
  });

  test('is in English throughout when that is asked for', async () => {
    const data = { 'a.yaml': '- 1\n', 'b.yaml': '\t甲: [', 'c.yaml': '' };
    const { err } = await runCli(['check', ...Object.keys(data), 'nope.yaml', '--lang', 'en'], { data });
    expect(err).toContain('expected a group of fields here, found a list');
    expect(err).not.toMatch(/\p{Script=Han}/u);
  });
});

describe.skipIf(process.platform === 'win32')('on a real disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string) => join(folder, name);
  const checkThere = (name: string) => runJson(['check', at(name)], { env: { data: diskTree('.') } });

  test('a folder called x.yaml is a folder', async () => {
    mkdirSync(at('x.yaml'));
    expect((await checkThere('x.yaml')).diagnostics).toMatchObject([{ code: 'no-data' }]);
  });

  test('a link that leads to itself is told, once', async () => {
    symlinkSync(at('self.yaml'), at('self.yaml'));
    const { status, diagnostics, err } = await checkThere('self.yaml');
    expect(status).toBe(1);
    expect(diagnostics).toMatchObject([
      { code: 'unreadable-file', message: expect.stringContaining('ELOOP') },
    ]);
    expect(err).toContain(diagnostics[0]?.message);
  });

  test('a pipe is no file, and nobody waits for it', async () => {
    execFileSync('mkfifo', [at('pipe.yaml')]);
    expect((await checkThere('pipe.yaml')).diagnostics).toMatchObject([{ code: 'no-such-file' }]);
  });

  test('an out folder that is a file stays as it is', async () => {
    writeFileSync(at('taken'), 'x');
    const setting = { data: { 'a.yaml': department() }, disk: nodeDisk };
    const { status, diagnostics, files } = await runJson(['build', 'a.yaml', '--out', at('taken')], setting);
    expect(status).toBe(1);
    expect(diagnostics).toMatchObject([
      { code: 'cannot-write', message: expect.stringContaining('是文件，不是文件夹') },
    ]);
    expect(files).toEqual([]);
    expect(readdirSync(folder)).toContain('taken');
  });

  test('a very long name becomes a file name that the system takes', async () => {
    const yaml = department((d) => {
      (d.单位 as Record<string, unknown>).名称 = '长'.repeat(500);
    });
    const setting = { data: { 'a.yaml': yaml }, disk: nodeDisk };
    const args = ['build', 'a.yaml', '--format', 'html', '--out', at('long')];
    expect((await runJson(args, setting)).status).toBe(0);
    expect(readdirSync(at('long/2026'))).toHaveLength(1);
  });
});

test('a name that Windows keeps for a device is changed in paths only', async () => {
  const yaml = department((d) => {
    (d.单位 as Record<string, unknown>).名称 = 'CON';
  });
  const { disk, files } = memoryDisk();
  await runCli(['build', 'a.yaml', '--format', 'html'], { disk, data: { 'a.yaml': yaml } });
  expect([...files.keys()]).toEqual(['out/2026/_CON/CON2026年部门预算信息公开.html']);
});
