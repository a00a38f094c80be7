import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryDisk as plainDisk } from '../../src/package/memory-disk.ts';
import { pack } from '../../src/package/pack.ts';
import type { Format } from '../../src/writers/index.ts';
import { centralDirectory, readPackage, sha256Of } from '../support/read-zip.ts';
import { department, memoryDisk, runJson } from '../support/run-cli.ts';
import { hasTool } from '../support/tool.ts';

const NAME = '沙河市地方志编纂协调办公室';
const BASE = `${NAME}2026年部门预算信息公开`;
const PATH = `out/2026/${NAME}/${BASE}.zip`;

const publication = {
  公开日期: '2026-02-05 09:00',
  成文日期: '2026-01-30',
  索引号: '11500234008646033P/2026-01008',
  网站: { 网站名称: '沙河市人民政府' },
};

async function built(change?: Parameters<typeof department>[0], flags: readonly string[] = []) {
  const { disk, files } = memoryDisk();
  const data = { 'a.yaml': department(change) };
  const ran = await runJson(['build', 'a.yaml', '--zip', ...flags], { disk, data });
  return { ...ran, saved: files, zip: files.get(PATH) as Uint8Array };
}

test('--zip saves one package beside the documents, and --json lists it', async () => {
  const { files, saved, zip, status } = await built();
  expect(status).toBe(0);
  expect([...saved.keys()].sort()).toEqual(files.map((file) => file.path).sort());
  expect(files.map((file) => file.format)).toEqual(['pdf', 'docx', 'html', 'zip']);
  expect(files.at(-1)).toEqual({
    department: NAME,
    format: 'zip',
    path: PATH,
    bytes: zip.length,
    sha256: sha256Of(zip),
  });
});

test('the manifest names every file in the package, and the hashes hold', async () => {
  const { zip, saved } = await built();
  const { manifest, files } = readPackage(zip);
  expect(manifest.files.map((file) => file.name)).toEqual(Object.keys(files));
  expect(manifest.files).toMatchObject([
    { name: `${BASE}.pdf`, format: 'pdf', mediaType: 'application/pdf', pages: 3 },
    { name: `${BASE}.docx`, format: 'docx' },
    { name: `${BASE}.html`, format: 'html', mediaType: 'text/html' },
  ]);
  for (const { name, bytes, sha256 } of manifest.files) {
    expect(files[name]).toHaveLength(bytes);
    expect(sha256Of(files[name])).toBe(sha256);
    expect(sha256Of(saved.get(PATH.replace(`${BASE}.zip`, name)))).toBe(sha256);
  }
});

test('the manifest gives the facts that a portal asks for', async () => {
  const { zip } = await built((d) => {
    d.公开信息 = publication;
  });
  const { files: _, ...said } = readPackage(zip).manifest;
  expect(said).toEqual({
    formatVersion: 1,
    department: NAME,
    year: 2026,
    kind: '部门预算',
    title: expect.stringContaining('部门预算信息公开'),
    facts: {
      indexNumber: publication.索引号,
      publisher: NAME,
      documentDate: '2026-01-30',
      publicationDate: '2026-02-05 09:00',
      keywords: ['2026年', '部门预算', '信息公开', NAME],
      description: expect.stringContaining(NAME),
      tags: expect.arrayContaining([{ name: 'SiteName', content: '沙河市人民政府' }]),
    },
  });
});

test('facts that the data does not give are left out', async () => {
  const { zip } = await built((d) => {
    d.公开信息 = {};
  });
  expect(Object.keys(readPackage(zip).manifest.facts)).toEqual([
    'publisher',
    'keywords',
    'description',
    'tags',
  ]);
});

test('the central directory: names in UTF-8 with the flag, one fixed date, sizes as unpacked', async () => {
  const { zip } = await built();
  const { files } = readPackage(zip);
  const records = centralDirectory(zip);
  expect(records.map((record) => record.name)).toEqual(['manifest.json', ...Object.keys(files)]);
  for (const { name, isUtf8, method, date, time, size } of records) {
    expect(isUtf8 || name === 'manifest.json').toBe(true);
    expect(method).toBe(8);
    expect(date).toBe((0 << 9) | (1 << 5) | 1);
    expect(time).toBe(12 << 11);
    if (name !== 'manifest.json') expect(size).toBe(files[name]?.length);
  }
});

test('only what was made is packed', async () => {
  const { zip, files } = await built(undefined, ['--format', 'html']);
  expect(Object.keys(readPackage(zip).files)).toEqual([`${BASE}.html`]);
  expect(files.map((file) => file.format)).toEqual(['html', 'zip']);
});

test('files of a folder keep it in the package, whichever format comes first', () => {
  const bytes = new TextEncoder().encode('x');
  const file = (format: Format, ending: string) => ({
    format,
    mediaType: 'text/plain',
    path: `2026/某局/预算v1.2${ending}`,
    ending,
    bytes,
  });
  const made = [file('csv', '/表.csv'), file('csv', '/datapackage.json'), file('pdf', '.pdf')];
  const about = { title: '预算', metadata: { author: '某局', keywords: [], tags: [] } };
  const identity = { year: 2026, name: '某局', kind: '部门预算' } as const;
  const packed = pack({ identity, about, files: made, diagnostics: [] });
  expect(packed?.path).toBe('2026/某局/预算v1.2.zip');
  const { manifest, files } = readPackage(packed?.bytes ?? new Uint8Array());
  const names = ['预算v1.2/表.csv', '预算v1.2/datapackage.json', '预算v1.2.pdf'];
  expect(manifest.files.map((listed) => listed.name)).toEqual(names);
  expect(Object.keys(files)).toEqual(names);
});

const wrong = (fields: Record<string, unknown>): void => {
  fields.收入 = { 收入合计: 5, 一般公共预算收入: 3, 基金预算拨款: 1 };
};

test('where an error stops a department there is no package', async () => {
  const { saved, files, status } = await built(wrong);
  expect(status).toBe(1);
  expect(files).toEqual([]);
  expect(saved.size).toBe(0);
});

test('a forced package says that it is a specimen', async () => {
  const { zip } = await built(wrong, ['--force', '--format', 'html']);
  expect(readPackage(zip).manifest.stamp).toBe('样稿');
});

test('a disk that fails at the package keeps nothing of the department', async () => {
  const { disk, files } = plainDisk();
  const full: typeof disk = {
    ...disk,
    write: (path, bytes) => {
      if (path.endsWith('.zip.part')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      disk.write(path, bytes);
    },
  };
  const ran = await runJson(['build', 'a.yaml', '--zip'], { disk: full, data: { 'a.yaml': department() } });
  expect(ran.diagnostics.map((d) => d.code)).toEqual(['cannot-write']);
  expect(ran.files).toEqual([]);
  expect(files.size).toBe(0);
});

test.skipIf(!hasTool('unzip', spawnSync('unzip', ['-v'], { stdio: 'ignore' }).error === undefined))(
  'unzip tests the package and finds no fault',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-zip-'));
    writeFileSync(join(folder, 'a.zip'), (await built()).zip);
    const { status, stdout } = spawnSync('unzip', ['-t', 'a.zip'], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stdout).toContain('No errors detected');
    expect(status).toBe(0);
  },
);
