import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Done } from '../../src/batch/run-jobs.ts';
import { projectPath } from '../support/compile-data.ts';
import { department } from '../support/run-cli.ts';

const BUILT = projectPath('dist/batch/run-jobs.js');

const folder = mkdtempSync(join(tmpdir(), 'gongkai-threads-'));
afterAll(() => rmSync(folder, { recursive: true }));

const named = (name: string, layout?: string): string =>
  department((d) => {
    (d.单位 as Record<string, unknown>).名称 = name;
    if (layout !== undefined) d.版式 = layout;
  });

/** Departments by file: what is to become of each is its name. */
const DATA: Readonly<Record<string, string>> = {
  good: named('甲局'),
  unbalanced: department((d) => {
    d.收入 = { 收入合计: 5, 一般公共预算收入: 3, 基金预算拨款: 1 };
  }),
  empty: '',
  'faulty-layout': named('乙局', 'faulty'),
  bug: named('丙\u{20000}局'),
  'same-faulty-layout': named('丁局', 'faulty'),
  'no-layout': named('戊局', 'nope'),
  double: named('甲局'),
  'same-no-layout': named('己局', 'nope'),
  last: named('庚局'),
};

beforeAll(() => {
  if (!existsSync(BUILT)) throw new Error('run npm run build first: the test runs the built program');
  cpSync(projectPath('templates'), join(folder, 'templates'), { recursive: true });
  mkdirSync(join(folder, 'templates/faulty'));
  writeFileSync(join(folder, 'templates/faulty/layout.yaml'), 'extends: hebei\n');
  writeFileSync(join(folder, 'templates/faulty/opening.hbs'), '{{没有}}');
  // A file that is no font is opened when no font before it has a character: a bug in that job alone.
  cpSync(projectPath('fonts'), join(folder, 'fonts'), { recursive: true });
  writeFileSync(join(folder, 'fonts/broken.ttf'), 'no font');
  const fonts = readFileSync(join(folder, 'fonts/fonts.yaml'), 'utf8');
  writeFileSync(join(folder, 'fonts/fonts.yaml'), fonts.replaceAll(/(?<=files: \[.*)\]/g, ', broken.ttf]'));
  for (const [name, yaml] of Object.entries(DATA)) writeFileSync(join(folder, `${name}.yaml`), yaml);
});

/** Loaded before the program: a thread that reads `good.yaml` is gone at once. */
const CRASH = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  import { isMainThread } from 'node:worker_threads';
  const read = fs.readFileSync;
  if (!isMainThread) fs.readFileSync = (path, ...more) => {
    if (String(path).endsWith('good.yaml')) process.exit(7);
    return read(path, ...more);
  };
  syncBuiltinESMExports();`)}`;

/** What the built program prints of all departments, in a process of its own, where nothing rewrites its files. */
function run(threads: number, ...flags: readonly string[]): string {
  const args = [projectPath('tests/support/run-built-jobs.mjs'), String(threads), folder];
  const files = Object.keys(DATA).map((name) => `${name}.yaml`);
  return spawnSync(process.execPath, [...flags, ...args, ...files], { encoding: 'utf8', maxBuffer: 2 ** 27 })
    .stdout;
}

test('any number of threads gives the same results in the order of the jobs; a bug stops its own job only', () => {
  const here = run(0);
  const done = JSON.parse(here) as readonly Done[];
  expect(
    done.map(({ job, outcome }) => [job.input, outcome.diagnostics.map((d) => d.code), outcome.files.length]),
  ).toEqual([
    ['good.yaml', [], 3],
    ['unbalanced.yaml', ['N02'], 0],
    ['empty.yaml', [expect.any(String)], 0],
    ['faulty-layout.yaml', ['template-unknown-name'], 0],
    ['bug.yaml', ['bug'], 0],
    ['same-faulty-layout.yaml', ['layout-faulty'], 0],
    ['no-layout.yaml', ['unknown-layout'], 0],
    ['double.yaml', ['duplicate-department'], 0],
    ['same-no-layout.yaml', ['unknown-layout'], 0],
    ['last.yaml', [], 3],
  ]);
  for (const threads of [1, 2, 3]) expect(run(threads) === here, `${threads} threads`).toBe(true);
});

test('a thread that dies takes its own job only', () => {
  const [first, ...others] = JSON.parse(run(2, '--import', CRASH)) as readonly Done[];
  expect(first?.outcome).toEqual({
    files: [],
    diagnostics: [
      {
        code: 'bug',
        severity: 'error',
        facts: { reason: expect.stringContaining('the thread ended with status 7') },
        place: { file: 'good.yaml' },
      },
    ],
  });
  // The double of the one that is gone is no double.
  expect(others.map(({ outcome }) => outcome.files.length)).toEqual([0, 0, 0, 0, 0, 0, 3, 0, 3]);
});
