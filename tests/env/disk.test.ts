import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { diskTree } from '../../src/env/node.ts';
import type { Disk } from '../../src/package/disk.ts';
import { nodeDisk } from '../../src/package/disk.ts';
import { save } from '../../src/package/save.ts';
import { findData } from '../../src/readers/find-data.ts';
import { projectPath } from '../support/compile-data.ts';

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

describe('saving that fails half way', () => {
  /** The real disk, which refuses what `refuses` says. */
  const failing = (refuses: (from: string, to: string) => boolean): Disk => ({
    ...nodeDisk,
    rename(from, to) {
      if (refuses(from, to)) throw Object.assign(new Error('no'), { code: 'EIO' });
      nodeDisk.rename(from, to);
    },
  });
  const text = (out: string, name: string) => new TextDecoder().decode(diskTree(out).read(name));

  test('puts back what was replaced and removes what was new', () => {
    const out = join(folder, 'half');
    mkdirSync(out);
    writeFileSync(join(out, 'a.pdf'), '旧');
    writeFileSync(join(out, 'c.pdf'), '旧');
    const files = ['a.pdf', 'b/b.pdf', 'c.pdf'].map((path) => ({ path, bytes }));
    const reporter = new Reporter();
    const last = join(out, 'c.pdf');
    const disk = failing((from, to) => from.endsWith('.part') && to === last);
    expect(save(out, files, disk, reporter)).toBe(false);
    expect(reporter.diagnostics).toMatchObject([{ code: 'cannot-write', place: { file: last } }]);
    expect([text(out, 'a.pdf'), text(out, 'c.pdf')]).toEqual(['旧', '旧']);
    expect(readdirSync(out)).toEqual(['a.pdf', 'c.pdf']);
  });

  test('says where a file is that could not be put back', () => {
    const out = join(folder, 'lost');
    mkdirSync(out);
    writeFileSync(join(out, 'a.pdf'), '旧');
    const reporter = new Reporter();
    const disk = failing((_, to) => to === join(out, 'a.pdf'));
    expect(save(out, [{ path: 'a.pdf', bytes }], disk, reporter)).toBe(false);
    const [, second] = reporter.diagnostics;
    expect(second).toMatchObject({ code: 'not-put-back', facts: { kept: join(out, 'a.pdf.before') } });
    expect(text(out, 'a.pdf.before')).toBe('旧');
  });

  test('leaves no empty folders, and keeps those that were there', () => {
    const out = join(folder, 'empty');
    mkdirSync(join(out, 'there'), { recursive: true });
    const disk = failing(() => true);
    const files = ['there/a.pdf', 'new/deep/a.pdf'].map((path) => ({ path, bytes }));
    expect(save(out, files, disk, new Reporter())).toBe(false);
    expect(readdirSync(out, { recursive: true })).toEqual(['there']);
  });
});

test.skipIf(!existsSync('/proc/self'))('a folder that takes no others is told, and soon', () => {
  const args = [
    'dist/program/main.js',
    'build',
    'data/shahe/2026/difangzhi.yaml',
    '--format',
    'html',
    '--out',
    '/proc/x',
  ];
  // In a process of its own, since nothing else could end it.
  const run = spawnSync(process.execPath, args, { cwd: projectPath('.'), encoding: 'utf8', timeout: 20_000 });
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('那里不能新建文件夹或文件（ENOENT）');
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
