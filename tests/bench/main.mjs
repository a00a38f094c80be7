/**
 * `npm run bench`: how long things take and how much memory, as ratios against a peer in the same run. Runs the built
 * program. Prints a table and writes it to RESULTS.md beside this file.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { memory } from './memory.mjs';
import { reading } from './reading.mjs';

/** Each measures rows of the table: what, how much with its unit, and the ratio to the first of its kind. */
const measures = [reading, memory];

const rows = [];
for (const measure of measures) rows.push(...(await measure()));
const table = [
  '| what | measured | ratio |',
  '|---|---|---|',
  ...rows.map(([what, measured, ratio]) => `| ${what} | ${measured} | ${ratio.toFixed(2)} |`),
].join('\n');
const machine = `${cpus().length} cores, ${cpus()[0].model.trim()}, Node ${process.version}`;
process.stdout.write(`${table}\n\n${machine}\n`);
writeFileSync(
  new URL('RESULTS.md', import.meta.url),
  `# What \`npm run bench\` measured\n\n${machine}\n\n${table}\n`,
);
