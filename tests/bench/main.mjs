/**
 * `npm run bench`: how long things take, as ratios against a peer in the same run, interleaved, warm, medians. Runs
 * the built program. Prints a table and writes it to RESULTS.md beside this file.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { read } from '@e965/xlsx';
import { Reporter } from '../../dist/diagnostics/reporter.js';
import { nodeEnv } from '../../dist/env/node.js';
import { writeForm } from '../../dist/forms/write-form.js';
import { loadSubjects } from '../../dist/layouts/load-subjects.js';
import { xlsx } from '../../dist/readers/xlsx/index.js';

const { templates } = nodeEnv();

/** A filled form of so many detail lines. */
function workbookOf(lines) {
  const subjects = loadSubjects(['base'], templates, new Reporter());
  const items = subjects.ofLevel('functional', 7, 2026);
  return writeForm(
    {
      year: '2026',
      lines: Array.from({ length: lines }, (_, i) => ({
        functional: items[i % items.length].code,
        economic: '30201',
        nature: '基本支出',
        fund: '一般公共预算',
        amount: `${i + 1}.25`,
        lastYear: `${i}.75`,
      })),
    },
    subjects,
    2026,
  );
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds of each contestant, taken in turns after a warm-up. */
function race(contestants, rounds) {
  const times = contestants.map(() => []);
  for (let round = -5; round < rounds; round++)
    contestants.forEach((run, i) => {
      const since = performance.now();
      run();
      if (round >= 0) times[i].push(performance.now() - since);
    });
  return times.map(median);
}

const bytes = workbookOf(2000);
const ours = () => xlsx.read(bytes, 'a.xlsx', { reporter: new Reporter(), templates });
const theirs = () => read(bytes, { type: 'array' });
const [ms, peer, again] = race([ours, theirs, theirs], 40);
const rows = [
  ['reading a workbook of 2,000 lines', ms, ms / peer],
  ['SheetJS alone loading it', peer, 1],
  ['SheetJS again (control)', again, again / peer],
];
const table = [
  '| what | ms | ratio |',
  '|---|---|---|',
  ...rows.map(([what, time, ratio]) => `| ${what} | ${time.toFixed(1)} | ${ratio.toFixed(2)} |`),
].join('\n');
const machine = `${cpus().length} cores, ${cpus()[0].model.trim()}, Node ${process.version}`;
process.stdout.write(`${table}\n\n${machine}\n`);
writeFileSync(
  new URL('RESULTS.md', import.meta.url),
  `# What \`npm run bench\` measured\n\n${machine}\n\n${table}\n`,
);
