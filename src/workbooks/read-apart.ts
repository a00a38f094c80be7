import { fork } from 'node:child_process';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Reading } from './read-cells.ts';
import { readCells } from './read-cells.ts';
import type { ReadingLimits } from './read-workbook.ts';
import type { Parts } from './unpack.ts';

/** What node itself takes, the young objects and the bytes of the parts, in MiB: the rest is for what is made of them. */
const BESIDE_HEAP = 300;
/** Of young objects, in MiB; V8 keeps three such spaces, and by default lets each grow to 16. */
const YOUNG = 4;

/**
 * Reads cells in another process, which ends when it has taken so much time or memory: then that is what is
 * reported. Here, without limits, where the program runs as TypeScript, which another process cannot load.
 */
export async function readApart(parts: Parts, file: string, limits: ReadingLimits): Promise<Reading> {
  if (import.meta.url.endsWith('.ts')) return readCells(parts, file);
  const ended = await readingOrEnd(parts, file, limits);
  if (typeof ended !== 'string') return ended;
  const reporter = new Reporter();
  if (ended === 'time') reporter.report('workbook-takes-too-long', { seconds: limits.seconds }, { file });
  else reporter.report('workbook-takes-too-much', { mebibytes: limits.mebibytes }, { file });
  return { diagnostics: reporter.diagnostics };
}

function readingOrEnd(
  parts: Parts,
  file: string,
  { seconds, mebibytes }: ReadingLimits,
): Promise<Reading | 'time' | 'memory'> {
  const heap = Math.max(16, mebibytes - BESIDE_HEAP);
  const reader = fork(new URL('./cell-reader.js', import.meta.url), {
    execArgv: [`--max-old-space-size=${heap}`, `--max-semi-space-size=${YOUNG}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let late = false;
    const clock = setTimeout(() => {
      late = true;
      reader.kill('SIGKILL');
    }, seconds * 1000);
    reader
      .once('message', (reading) => resolve(reading as Reading))
      .once('error', reject)
      .once('exit', (code) => {
        clearTimeout(clock);
        if (late) resolve('time');
        // V8 aborts where its memory ends; 0 and 1 are how a program ends by itself, and this one answers first.
        else if (code === 0 || code === 1) reject(new Error(`the reading process ended with status ${code}`));
        else resolve('memory');
      });
    // A reader that ends before it has everything says so by its end.
    reader.send({ parts, file }, () => undefined);
  });
}
