import { path, run } from '../county.mjs';

/** Memory after thousands of documents were typeset in one process, against that after 300. */
export function typesettingMemory() {
  const marks = JSON.parse(run(['--expose-gc', path('typesetting/memory-run.mjs')]));
  const [first] = marks;
  return marks.flatMap(({ after, rss, heap }) => [
    [`memory after typesetting ${after} documents`, `${rss.toFixed(0)} MiB`, rss / first.rss],
    [`heap after typesetting ${after} documents`, `${heap.toFixed(0)} MiB`, heap / first.heap],
  ]);
}
