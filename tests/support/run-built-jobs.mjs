/**
 * Runs the built program's jobs: node run-built-jobs.mjs THREADS FOLDER FILE… with data, templates and fonts in
 * the folder. Prints what became of each as one JSON document, bytes in base64.
 */
import { join } from 'node:path';
import { runJobs } from '../../dist/batch/run-jobs.js';
import { diskEnv } from '../../dist/env/node.js';
import { formats } from '../../dist/writers/index.js';

const [threads, folder, ...files] = process.argv.slice(2);
const env = diskEnv({ data: folder, templates: join(folder, 'templates'), fonts: join(folder, 'fonts') });
const jobs = files.map((input) => ({ input, formats }));
const done = [];
for await (const { outcome, ...rest } of runJobs(jobs, env, { threads: Number(threads) })) {
  const made = outcome.files.map((f) => ({ ...f, bytes: Buffer.from(f.bytes).toString('base64') }));
  done.push({ ...rest, outcome: { ...outcome, files: made } });
}
console.log(JSON.stringify(done));
