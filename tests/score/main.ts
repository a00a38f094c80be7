/** `npm run rules:score [-- --only 三公] [--show 20]`: how good the rules are, on faults whose place is known. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { cleanResults } from './clean/clean-sets.ts';
import type { Share } from './score-worker.ts';
import type { Verdict } from './scoring/judge.ts';
import { report, required } from './scoring/report.ts';
import { tally } from './scoring/tally.ts';

const THREADS = 2;
const RESULTS = 'tests/score/RESULTS.md';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, show: { type: 'string', default: '0' } },
});

const scored = (share: Share): Promise<readonly Verdict[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./score-worker.js', import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const { only } = values;
const shares = Array.from({ length: THREADS }, (_, index) => scored({ of: THREADS, index, only }));
const verdicts = (await Promise.all(shares)).flat();
// The threads take turns with the kinds; the report has them in one order whatever their number.
const ordered = [...verdicts].sort((a, b) => (a.kind === b.kind ? 0 : a.kind < b.kind ? -1 : 1));
const clean = only === '' ? await cleanResults() : [];
const text = report(ordered, clean);
process.stdout.write(text);
for (const { file, findings } of clean.flatMap(({ bad }) => bad))
  process.stdout.write(
    `\nfalse alarm: ${file}\n${findings.map((finding) => `  ${JSON.stringify(finding)}\n`).join('')}`,
  );
const unsatisfying = ordered.filter(({ outcome, isRightCell }) => outcome !== 'caught' || !isRightCell);
for (const { kind, source, outcome, what, ids, findings, unseen } of unsatisfying.slice(
  0,
  Number(values.show),
))
  process.stdout.write(
    `\n${kind} (${source}): ${outcome === 'caught' ? 'wrong cell' : outcome}${unseen === undefined ? '' : ` (${unseen})`}\n  ${what}\n  ${ids.join(' ')}\n${findings.map((finding) => `  - ${finding}\n`).join('')}`,
  );
if (only === '') {
  writeFileSync(RESULTS, text);
  const failed = required(tally(ordered), clean).filter(({ holds }) => !holds);
  for (const { text: what } of failed) process.stderr.write(`not good enough: ${what}\n`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
