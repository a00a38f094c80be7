import { expect, test } from 'vitest';
import { readPackage } from '../support/read-zip.ts';
import { department, memoryDisk, runJson } from '../support/run-cli.ts';

const data = { 'a.yaml': department() };
const ENDINGS = /\.(evidence\.json|review\.html)$/;

test('--evidence saves evidence and review copy beside the documents, and lists them as what they are', async () => {
  const { disk, files } = memoryDisk();
  const ran = await runJson(['build', 'a.yaml', '--format', 'html', '--evidence'], { disk, data });
  expect(ran.status).toBe(0);
  expect(ran.files.map(({ format }) => format)).toEqual(['html', 'evidence', 'review']);
  const base = ran.files[0]?.path.replace(/\.html$/, '');
  expect([...files.keys()]).toEqual(
    ['.html', '.evidence.json', '.review.html'].map((ending) => base + ending),
  );
});

test('without it there is neither', async () => {
  const { disk, files } = memoryDisk();
  await runJson(['build', 'a.yaml'], { disk, data });
  expect([...files.keys()].filter((path) => ENDINGS.test(path))).toEqual([]);
});

test('the package does not hold them and is the same with them and without', async () => {
  const zipOf = async (...more: string[]) => {
    const { disk, files } = memoryDisk();
    await runJson(['build', 'a.yaml', '--format', 'html,docx', '--zip', ...more], { disk, data });
    return [...files].find(([path]) => path.endsWith('.zip'))?.[1] as Uint8Array;
  };
  const zip = await zipOf('--evidence');
  const { manifest, files } = readPackage(zip);
  expect(
    [...Object.keys(files), ...manifest.files.map(({ name }) => name)].filter((name) => ENDINGS.test(name)),
  ).toEqual([]);
  expect(manifest.files).toHaveLength(2);
  expect(Buffer.from(zip).equals(await zipOf())).toBe(true);
});

test('the longest names keep the endings by which evidence is found', async () => {
  const { disk, files } = memoryDisk();
  const yaml = department((d) => {
    (d.单位 as Record<string, unknown>).名称 = '局'.repeat(100);
  });
  const ran = await runJson(['build', 'a.yaml', '--format', 'html', '--evidence'], {
    disk,
    data: { 'a.yaml': yaml },
  });
  expect(ran.status).toBe(0);
  const names = [...files.keys()].map((path) => path.split('/').at(-1) as string);
  expect(new Set(names.map((name) => name.replace(/\.(html|evidence\.json|review\.html)$/, ''))).size).toBe(
    1,
  );
  for (const name of names) expect(Buffer.byteLength(`${name}.before`)).toBeLessThanOrEqual(255);
});

test('a document stamped for its errors says so in its evidence', async () => {
  const { disk, files } = memoryDisk();
  const yaml = department((d) => {
    d.收入 = { 收入合计: 5, 一般公共预算收入: 3, 基金预算拨款: 1 };
  });
  const args = ['build', 'a.yaml', '--force', '--format', 'html', '--evidence'];
  await runJson(args, { disk, data: { 'a.yaml': yaml } });
  const json = [...files].find(([path]) => path.endsWith('.evidence.json'))?.[1];
  expect(JSON.parse(new TextDecoder().decode(json))).toMatchObject({ document: { stamp: '样稿' } });
});
