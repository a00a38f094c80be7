import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack } from '../../src/package/pack.ts';
import { resultOf } from '../../src/package/result.ts';
import { defaultFormats, isFormat } from '../../src/writers/index.ts';
import { bytesOf, compileFile, PUBLISHED, projectPath } from '../support/compile-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-same-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MAIN = projectPath('dist/program/main.js');

/** A clock that is years off, loaded before the program. */
const CLOCK = `data:text/javascript,${encodeURIComponent(`
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...args) { super(...(args.length ? args : [Real.UTC(2041, 6, 1, 3, 4, 5)])); }
    static now() { return Real.UTC(2041, 6, 1, 3, 4, 5); }
  };
  Math.random = () => 0.123;`)}`;

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('run npm run build first: the test runs the built program');
});

test.each([...defaultFormats, 'zip'])(
  '%s: another process, folder, time zone and date give the same bytes',
  async (format) => {
    const data = join(folder, format, 'elsewhere');
    cpSync(PUBLISHED, join(data, 'a.yaml'));
    const run = spawnSync(
      process.execPath,
      ['--import', CLOCK, MAIN, 'build', data, '--out', 'out', '--zip', '--json'],
      {
        cwd: join(folder, format),
        env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
        encoding: 'utf8',
      },
    );
    const { files } = JSON.parse(run.stdout) as { files: readonly { format: string; path: string }[] };
    const path = files.find((file) => file.format === format)?.path ?? '';
    const there = readFileSync(join(folder, format, path));
    const outcome = await compileFile(PUBLISHED);
    const here = isFormat(format) ? bytesOf(outcome, format) : pack(resultOf(outcome))?.bytes;
    if (!here) throw new Error('nothing was packed');
    expect(Buffer.from(here).equals(there)).toBe(true);
  },
);
