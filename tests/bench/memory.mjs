import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEPARTMENTS = 300;
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Memory after departments of an invented county were read and built one after another, against that after 60. */
export function memory() {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    const sample = path('../../.cache/sample/tests/sample/main.js');
    run([sample, '--departments', String(DEPARTMENTS), '--seed', '1', folder]);
    const files = readdirSync(folder).sort().slice(0, DEPARTMENTS);
    const marks = JSON.parse(run(['--expose-gc', path('memory-run.mjs'), folder, ...files]));
    const [first] = marks;
    return marks.flatMap(({ after, rss, heap }) => [
      [`memory after ${after} departments`, `${rss.toFixed(0)} MiB`, rss / first.rss],
      [`heap after ${after} departments`, `${heap.toFixed(0)} MiB`, heap / first.heap],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: path('../..'),
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
