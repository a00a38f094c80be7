/**
 * `npm run rules:score [-- --only 三公] [--every 10] [--show 20]`: how good the rules are, on faults whose place is known.
 * For work on a rule: only kinds of faults whose names hold some words, only every tenth of them, and what the rules
 * said of those that were missed or told at a wrong place.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { cleanResults } from './clean/clean-sets.ts';
import type { Share } from './score-worker.ts';
import type { Verdict } from './scoring/judge.ts';
import { report, required } from './scoring/report.ts';

const THREADS = 2;
const RESULTS = 'tests/score/RESULTS.md';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    every: { type: 'string', default: '1' },
    show: { type: 'string', default: '0' },
  },
});

const scored = (share: Share): Promise<readonly Verdict[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./score-worker.js', import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const { only } = values;
const every = Number(values.every);
const isWhole = only === '' && every === 1;
const shares = Array.from({ length: THREADS }, (_, index) =>
  scored({ of: THREADS * every, index: index * every, only }),
);
const verdicts = (await Promise.all(shares)).flat();
// The threads take turns with the kinds; the report has them in one order whatever their number.
const ordered = [...verdicts].sort((a, b) =>
  a.kind + a.source + a.what < b.kind + b.source + b.what ? -1 : 1,
);
const clean = isWhole ? await cleanResults() : [];
const faults = ordered.filter(({ outcome }) => outcome !== 'no fault');
const text = report(ordered, clean);
process.stdout.write(text);
for (const { file, findings } of clean.flatMap(({ bad }) => bad))
  process.stdout.write(
    `\nfalse alarm: ${file}\n${findings.map((finding) => `  ${JSON.stringify(finding)}\n`).join('')}`,
  );
const unsatisfying = faults.filter(({ outcome, isRightCell }) => outcome !== 'caught' || !isRightCell);
for (const { kind, source, outcome, what, ids, findings, unseen } of unsatisfying.slice(
  0,
  Number(values.show),
))
  process.stdout.write(
    `\n${kind} (${source}): ${outcome === 'caught' ? 'wrong cell' : outcome}${unseen === undefined ? '' : ` (${unseen})`}\n  ${what}\n  ${ids.join(' ')}\n${findings.map((finding) => `  - ${finding}\n`).join('')}`,
  );
if (isWhole) {
  writeFileSync(RESULTS, text);
  const failed = required(faults, clean).filter(({ holds }) => !holds);
  for (const { text: what } of failed) process.stderr.write(`not good enough: ${what}\n`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
