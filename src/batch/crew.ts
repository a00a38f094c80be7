import { availableParallelism } from 'node:os';
import type { Job } from '../compile.ts';
import type { Env } from '../env/env.ts';
import { foldersOf } from '../env/node.ts';
import type { Entry } from '../model/corpus.ts';
import type { Result } from '../package/result.ts';
import { Shelf } from '../shelf.ts';
import type { Read } from '../survey.ts';
import { bugOf } from './compile-or-bug.ts';
import type { Answer, Task } from './do-task.ts';
import { doTask } from './do-task.ts';
import { Pool } from './pool.ts';

/** Who makes the jobs of a run: this thread alone, or several others. */
export interface Crew {
  /** Jobs to have begun at once, so that nobody waits for work. */
  readonly window: number;
  /** Never fails: what goes wrong in the program is a diagnostic of the job. */
  make(job: Job): Promise<Result>;
  /** Who a file's budget is of; undefined where the file does not say, or the program fails at it. */
  glance(file: string): Promise<Entry | undefined>;
  /** The figures of a file's budget, or what is wrong with it. */
  read(file: string): Promise<Read>;
  end(): Promise<void>;
}

/** Departments differ in size by a hundred times: while one thread is at a large one, the others have so many to go on with. */
const JOBS_BEGUN = 16;

/** A thread loads the program and the fonts first, in the time of some ten departments; it must win that back. */
const JOBS_OF_A_THREAD = 16;

/** Threads that pay for so many jobs: none, or at most as many as the machine runs at once. */
export function threadsFor(jobs: number): number {
  const threads = Math.min(availableParallelism(), Math.floor(jobs / JOBS_OF_A_THREAD));
  return threads > 1 ? threads : 0;
}

/**
 * A crew of so many threads; of none where the environment is in memory, which no thread can make anew, or where
 * the program runs as TypeScript, which a thread cannot load.
 */
export function crewOf(threads: number, env: Env): Crew {
  const folders = foldersOf(env);
  if (threads === 0 || !folders || import.meta.url.endsWith('.ts')) return alone(env);
  const pool = new Pool<Task, Answer>(new URL('./compile-worker.js', import.meta.url), threads, folders);
  return crewBy(
    (task) => pool.run(task),
    JOBS_BEGUN * threads,
    () => pool.end(),
  );
}

function alone(env: Env): Crew {
  const shelf = new Shelf(env);
  return crewBy(
    (task) => doTask(task, env, shelf),
    1,
    async () => undefined,
  );
}

/** A crew over what does single tasks. Each task has an answer of its own kind. */
const crewBy = (run: (task: Task) => Promise<Answer>, window: number, end: Crew['end']): Crew => ({
  window,
  make: (job) =>
    run({ kind: 'make', job }).then(
      (answer) => answer as Result,
      (error: unknown) => bugOf(job, error),
    ),
  glance: (file) =>
    run({ kind: 'glance', file }).then(
      (answer) => answer as Entry | undefined,
      () => undefined,
    ),
  read: (file) =>
    run({ kind: 'read', file }).then(
      (answer) => answer as Read,
      (error: unknown) => ({ faults: bugOf({ input: file, formats: [] }, error).diagnostics }),
    ),
  end,
});
