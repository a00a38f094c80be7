import { expect, test } from 'vitest';
import type { Setting } from '../support/run-cli.ts';
import { department, memoryDisk, runCli } from '../support/run-cli.ts';

const DIAGNOSTIC = [
  'code',
  'severity',
  'message',
  'department',
  'hint',
  'expected',
  'actual',
  'refs',
  'related',
  'acknowledged',
  'place',
];
const PLACE = ['file', 'line', 'column', 'sheet', 'cell', 'field'];
const FILE = ['department', 'format', 'path', 'bytes', 'sha256', 'pages'];

const broken = (acknowledged: unknown[] = []) =>
  department((d) => {
    d.收入 = { 收入合计: 5, 一般公共预算收入: 3, 基金预算拨款: 1 };
    d.差异说明 = acknowledged;
  });

const runs: readonly (readonly [string, readonly string[], Setting])[] = [
  ['a good department', ['build', 'a.yaml'], { data: { 'a.yaml': department() } }],
  ['figures that do not agree', ['build', 'a.yaml'], { data: { 'a.yaml': broken() } }],
  [
    'an acknowledged finding and one that is not there',
    ['build', 'a.yaml'],
    {
      data: {
        'a.yaml': broken([
          { 规则: 'N02', 字段: '收入.收入合计', 理由: '原文如此' },
          { 规则: 'I38', 字段: '收入', 理由: '无' },
        ]),
      },
    },
  ],
  ['fields that are wrong', ['check', 'a.yaml'], { data: { 'a.yaml': '年度: 今年\n别的: 1\n' } }],
  ['a file that is not there', ['check', 'a.yaml'], {}],
  ['a folder without data', ['check', 'd'], { data: { 'd/a.txt': '' } }],
  ['an unknown layout', ['check', 'a.yaml', '--layout', 'nope'], {}],
  [
    'an out folder that cannot be written',
    ['build', 'a.yaml'],
    { data: { 'a.yaml': department() }, disk: memoryDisk({ makeFolder: 'EACCES' }).disk },
  ],
];

test.each(runs)('--json prints one document of the documented members for %s', async (_, args, setting) => {
  const { out, err } = await runCli([...args, '--json'], setting);
  const document = JSON.parse(out);
  expect(Object.keys(document)).toEqual(['diagnostics', 'files']);
  for (const diagnostic of document.diagnostics) {
    expect(DIAGNOSTIC).toEqual(expect.arrayContaining(Object.keys(diagnostic)));
    expect(Object.keys(diagnostic)).toEqual(expect.arrayContaining(['code', 'severity', 'message']));
    expect(PLACE).toEqual(expect.arrayContaining(Object.keys(diagnostic.place ?? {})));
    expect(['error', 'warning', 'note']).toContain(diagnostic.severity);
    expect(err).toContain(diagnostic.message);
  }
  for (const file of document.files) expect(FILE).toEqual(expect.arrayContaining(Object.keys(file)));
  expect(out).not.toContain('null');
});

test.each(runs)('without it standard output stays empty for %s', async (_, args, setting) => {
  expect((await runCli(args, setting)).out).toBe('');
});
