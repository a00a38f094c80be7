import { readdirSync } from 'node:fs';
import { path, run, withCounty } from './county.mjs';

/** Memory after departments of an invented county were built one after another, against that after 60. */
export const memory = () => after('building', 'build');

/** The same where they are only checked. */
export const checkingMemory = () => after('checking', 'check');

const DEPARTMENTS = 300;

const after = (word, command) =>
  withCounty((data) => {
    const files = readdirSync(data).sort().slice(0, DEPARTMENTS);
    const marks = JSON.parse(run(['--expose-gc', path('memory-run.mjs'), command, data, ...files]));
    const [first] = marks;
    return marks.flatMap(({ after: count, rss, heap }) => [
      [`memory after ${word} ${count} departments`, `${rss.toFixed(0)} MiB`, rss / first.rss],
      [`heap after ${word} ${count} departments`, `${heap.toFixed(0)} MiB`, heap / first.heap],
    ]);
  });
