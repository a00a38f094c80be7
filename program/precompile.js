/**
 * The end of the build: puts what starts the program beside its bundles, runs it on a department, and keeps the code that
 * V8 has made of each bundle by then.
 */
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file of each kind, so that all that reads is there. */
const DATA = ['data/shahe/2019/wangxinban.yaml', 'data/putuo/2026/binhelvdi.xlsx'];
const STARTERS = ['launch.js', 'main.js', 'compile-worker.js', 'cell-reader.js'];

for (const name of STARTERS) copyFileSync(`program/${name}`, `dist/program/${name}`);
chmodSync('dist/program/main.js', 0o755);

const { codeFile, load, loaded } = await import('../dist/program/launch.js');
const out = mkdtempSync(join(tmpdir(), 'gongkai-build-'));
process.argv.splice(2, Number.POSITIVE_INFINITY, 'build', ...DATA, '--out', out, '--format', 'pdf,docx,html,xlsx,csv');
for (const stream of [process.stdout, process.stderr]) stream.write = () => true;
process.on('exit', () => {
  rmSync(out, { recursive: true });
  for (const [name, { script }] of loaded) writeFileSync(codeFile(name), script.createCachedData());
});
load('main.cjs');
