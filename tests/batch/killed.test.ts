import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { JOURNAL } from '../../src/batch/journal.ts';
import { words } from '../../src/diagnostics/words.ts';
import { projectPath } from '../support/compile-data.ts';
import { department } from '../support/run-cli.ts';

const MAIN = projectPath('dist/program/main.js');
const ARGS = [MAIN, 'build', '../data', '--json'];

/** Enough for threads, where the machine has them. */
const DEPARTMENTS = 40;

const folder = mkdtempSync(join(tmpdir(), 'gongkai-killed-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('run npm run build first: the test runs the built program');
  for (const name of ['data', 'whole', 'killed']) mkdirSync(join(folder, name));
  for (let i = 0; i < DEPARTMENTS; i++) {
    const yaml = department((d) => {
      // Every tenth is a double of the one before it.
      (d.单位 as Record<string, unknown>).名称 = `第${i % 10 === 9 ? i - 1 : i}局`;
    });
    writeFileSync(join(folder, 'data', `${String(i).padStart(2, '0')}.yaml`), yaml);
  }
});

const runIn = (name: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [...ARGS, ...args], { cwd: join(folder, name), encoding: 'utf8' });

const linesOfJournal = (): number => {
  const path = join(folder, 'killed/out', JOURNAL);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0;
};

/** Every file of a run's out folder with its bytes, a line each. */
const filesOf = (name: string): readonly string[] => {
  const out = join(folder, name, 'out');
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path.slice(out.length)} ${readFileSync(path).toString('base64')}`)
    .sort();
};

test('a program that is killed midway and resumed leaves what one that was not leaves', async () => {
  const whole = runIn('whole');
  expect(JSON.parse(whole.stdout).files).toHaveLength(3 * (DEPARTMENTS - 4));

  const child = spawn(process.execPath, ARGS, { cwd: join(folder, 'killed'), stdio: 'ignore' });
  const gone = once(child, 'exit');
  while (linesOfJournal() < 5 && child.exitCode === null) await setTimeout(5);
  child.kill('SIGKILL');
  await gone;
  const saved = linesOfJournal();
  expect(saved).toBeGreaterThanOrEqual(5);
  expect(saved).toBeLessThan(DEPARTMENTS - 4);

  const resumed = runIn('killed', '--resume');
  expect(resumed.stdout).toBe(whole.stdout);
  expect(resumed.status).toBe(whole.status);
  const kept = words.zh.takenOver('').trim();
  expect(resumed.stderr.split('\n').filter((line) => line.endsWith(kept))).toHaveLength(saved);
  expect(filesOf('killed')).toEqual(filesOf('whole'));
});
