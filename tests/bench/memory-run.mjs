/**
 * Builds or checks data files one after another in one thread, and prints JSON:
 * node --expose-gc memory-run.mjs build|check FOLDER FILE…
 */
import { runJobs } from '../../dist/batch/run-jobs.js';
import { diskEnv, nodeEnv } from '../../dist/env/node.js';
import { defaultFormats } from '../../dist/writers/index.js';

const MARKS = [60, 120, 300];
const MEBIBYTE = 1024 * 1024;

const [command, folder, ...files] = process.argv.slice(2);
const { templates, fonts } = nodeEnv();
const env = diskEnv({ data: folder, templates: templates.folder, fonts: fonts.folder });
const asked = command === 'check' ? { formats: [], saysOnly: true } : { formats: defaultFormats };
const jobs = files.map((input) => ({ input, ...asked }));
const marks = [];
for await (const { count, outcome } of runJobs(jobs, env, { threads: 0 })) {
  if (outcome.diagnostics.some(({ severity }) => severity === 'error'))
    throw new Error(JSON.stringify(outcome.diagnostics));
  if (!MARKS.includes(count)) continue;
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  marks.push({ after: count, rss: rss / MEBIBYTE, heap: heapUsed / MEBIBYTE });
}
process.stdout.write(JSON.stringify(marks));
