import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { diskTree } from '../../src/env/node.ts';
import { nodeDisk } from '../../src/package/disk.ts';
import { save } from '../../src/package/save.ts';
import { findData } from '../../src/readers/find-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-disk-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = new TextEncoder().encode('字');

test('a link that leads back and one that leads nowhere do not disturb the search for data', () => {
  const data = join(folder, 'data');
  mkdirSync(join(data, 'sub'), { recursive: true });
  writeFileSync(join(data, 'sub', 'a.yaml'), bytes);
  symlinkSync(data, join(data, 'sub', 'back'));
  symlinkSync(join(folder, 'nowhere'), join(data, 'lost.txt'));
  const reporter = new Reporter();
  expect(findData(diskTree('.'), [data], reporter)).toEqual([`${data}/sub/a.yaml`]);
  expect(reporter.diagnostics).toEqual([]);
});

test('saving replaces files whole and leaves nothing beside them', () => {
  const out = join(folder, 'out');
  for (let i = 0; i < 2; i++)
    expect(save(out, [{ path: '2026/a/b.pdf', bytes }], nodeDisk, new Reporter())).toBe(true);
  expect(diskTree(out).list('2026/a')).toEqual([{ name: 'b.pdf', folder: false }]);
  expect(diskTree(out).read('2026/a/b.pdf')).toEqual(Buffer.from(bytes));
});

test('an out folder that is a file is told, and what was there stays', () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, bytes);
  const reporter = new Reporter();
  expect(save(file, [{ path: 'b.pdf', bytes }], nodeDisk, reporter)).toBe(false);
  expect(reporter.diagnostics).toMatchObject([
    { code: 'cannot-write', place: { file: expect.stringContaining('b.pdf') } },
  ]);
  expect(diskTree(folder).read('a-file')).toEqual(Buffer.from(bytes));
});
