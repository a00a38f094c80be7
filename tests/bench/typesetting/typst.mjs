import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { path } from '../county.mjs';
import { typstMarkup } from './typst-markup.mjs';

/** Python with the packages of `peers/requirements.txt`; GONGKAI_PEERS may name another. */
export const python = process.env.GONGKAI_PEERS ?? path('../../.cache/peers/bin/python');

export const peer = path('peers/typst_peer.py');
export const fontFolder = path('../../fonts');

/** Typst would set pages in as many threads as there are cores. */
const ONE_THREAD = { ...process.env, RAYON_NUM_THREADS: '1' };

const MISSING = `Typst is not measured: no ${python} (see tests/bench/peers/requirements.txt)\n`;

/** A Typst that stays warm, in a process of its own; undefined, with a notice, where it is not installed. */
export function startTypst() {
  if (!existsSync(python)) {
    process.stderr.write(MISSING);
    return undefined;
  }
  const child = spawn(python, [peer, fontFolder], { stdio: ['pipe', 'pipe', 'inherit'], env: ONE_THREAD });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /** Milliseconds as the peer measured them, and the size of its file. */
    async measure(document, style, output) {
      const asked = { markup: typstMarkup(document, style), ...(output && { output }) };
      child.stdin.write(`${JSON.stringify(asked)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error('the Typst peer ended');
      return JSON.parse(value);
    },
    stop: () => child.stdin.end(),
  };
}
