import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEPARTMENTS = 300;

export const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Lends a folder with the data of an invented county, half of it workbooks, and one to write into. */
export async function withCounty(measure) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const data = join(folder, 'data');
  try {
    const sample = path('../../.cache/sample/tests/sample/main.js');
    mkdirSync(data);
    run([sample, '--departments', String(DEPARTMENTS), '--seed', '1', data]);
    return await measure(data, join(folder, 'out'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a program of Node's; what it printed. */
export function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: path('../..'),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(stderr + stdout);
  return stdout;
}
