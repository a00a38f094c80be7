/**
 * `npm run bench`: how long things take and how much memory, as ratios against a peer in the same run. Runs the built
 * program. Prints a table and writes it to RESULTS.md beside this file; `npm run bench -- checking memory` runs and prints
 * only those measures.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { checking } from './checking.mjs';
import { checkingMemory, memory } from './memory.mjs';
import { reading } from './reading.mjs';
import { rulesOverLines, rulesOverTables } from './rules.mjs';
import { coldStart } from './typesetting/cold.mjs';
import { growth } from './typesetting/growth.mjs';
import { typesetting } from './typesetting/typesetting.mjs';
import { typesettingMemory } from './typesetting/typesetting-memory.mjs';

/** Against Typst, pdfmake and LibreOffice, where they are there. */
const typesetter = [typesetting, growth, typesettingMemory, coldStart];

/** Each measures rows of the table: what, how much with its unit, and the ratio to the first of its kind. */
const measures = [reading, rulesOverLines, rulesOverTables, checking, checkingMemory, memory, ...typesetter];

const asked = process.argv.slice(2);
const chosen = measures.filter(({ name }) => asked.length === 0 || asked.includes(name));
if (chosen.length < asked.length) throw new Error(`measures: ${measures.map(({ name }) => name).join(' ')}`);
const rows = [];
for (const measure of chosen) rows.push(...(await measure()));
const table = [
  '| what | measured | ratio |',
  '|---|---|---|',
  ...rows.map(([what, measured, ratio]) => `| ${what} | ${measured} | ${ratio.toFixed(2)} |`),
].join('\n');
const machine = `${cpus().length} cores, ${cpus()[0].model.trim()}, Node ${process.version}`;
process.stdout.write(`${table}\n\n${machine}\n`);
if (asked.length === 0)
  writeFileSync(
    new URL('RESULTS.md', import.meta.url),
    `# What \`npm run bench\` measured\n\n${machine}\n\n${table}\n`,
  );
