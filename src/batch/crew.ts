import { availableParallelism } from 'node:os';
import type { Job } from '../compile.ts';
import type { Env } from '../env/env.ts';
import { foldersOf } from '../env/node.ts';
import type { Result } from '../package/result.ts';
import { Shelf } from '../shelf.ts';
import { bugOf, compileOrBug } from './compile-or-bug.ts';
import { Pool } from './pool.ts';

/** Who makes the jobs of a run: this thread alone, or several others. */
export interface Crew {
  /** Jobs to have begun at once, so that nobody waits for work. */
  readonly window: number;
  /** Never fails: what goes wrong in the program is a diagnostic of the job. */
  make(job: Job): Promise<Result>;
  end(): Promise<void>;
}

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
  const pool = new Pool<Job, Result>(new URL('./compile-worker.js', import.meta.url), threads, folders);
  return {
    window: 2 * threads,
    make: (job) => pool.run(job).catch((error: unknown) => bugOf(job, error)),
    end: () => pool.end(),
  };
}

function alone(env: Env): Crew {
  const shelf = new Shelf(env);
  return { window: 1, make: (job) => compileOrBug(job, env, shelf), end: async () => undefined };
}
