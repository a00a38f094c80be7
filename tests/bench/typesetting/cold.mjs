import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../../dist/compile.js';
import { Reporter } from '../../../dist/diagnostics/reporter.js';
import { nodeEnv } from '../../../dist/env/node.js';
import { Shelf } from '../../../dist/shelf.js';
import { path } from '../county.mjs';
import { median } from '../race.mjs';
import { typstMarkup } from './typst-markup.mjs';
import { fontFolder, peer, python } from './typst.mjs';

const DATA = path('../../data/shahe/2019/wangxinban.yaml');
const FORMATS = 'pdf,docx,html,xlsx,csv';
const ROUNDS = 7;

/** A process that builds one department in all formats, against LibreOffice making a PDF of its Word file, and Typst. */
export async function coldStart() {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    const env = nodeEnv();
    const shelf = new Shelf(env);
    const { document } = await compile({ input: DATA, formats: [] }, env, shelf);
    const { style } = shelf.layout('hebei', new Reporter()).layout;
    const asked = JSON.stringify({ markup: typstMarkup(document, style) });
    const build = () => took([process.execPath, path('../../dist/program/main.js'), 'build', DATA, '--out', folder, '--format', FORMATS]);
    build();
    const word = join(folder, readdirSync(folder, { recursive: true }).find((file) => file.endsWith('.docx')));
    writeFileSync(join(folder, 'asked.json'), asked);
    const [office = ''] = /LibreOffice [\d.]+/.exec(spawnSync('soffice', ['--version'], { encoding: 'utf8' }).stdout ?? '') ?? [];
    const peers = [
      { what: `${office}: its Word file to PDF`, command: ['soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, word] },
      ...(existsSync(python) ? [{ what: 'Typst: the PDF of it', command: [python, peer, fontFolder], input: `${asked}\n` }] : []),
    ].filter(({ command }) => spawnSync(command[0], ['--version']).status === 0);
    const times = [build, ...peers.map(({ command, input }) => () => took(command, input))].map((run) => ({ run, ms: [] }));
    for (let round = -1; round < ROUNDS; round++)
      for (const { run, ms } of times) {
        const one = run();
        if (round >= 0) ms.push(one);
      }
    const [ours, ...theirs] = times.map(({ ms }) => median(ms));
    return [
      ['cold: building a department in all formats', `${ours.toFixed(0)} ms`, 1],
      ...peers.map(({ what }, i) => [`cold: ${what} (ratio: ours to it)`, `${theirs[i].toFixed(0)} ms`, ours / theirs[i]]),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function took([command, ...args], input) {
  const since = performance.now();
  const { status, stderr } = spawnSync(command, args, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return performance.now() - since;
}
