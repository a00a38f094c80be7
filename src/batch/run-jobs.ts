import type { Job } from '../compile.ts';
import type { Env } from '../env/env.ts';
import type { Figures } from '../model/corpus.ts';
import { basePath } from '../package/manifest.ts';
import type { Result } from '../package/result.ts';
import { safeBase } from '../package/safe-path.ts';
import { crewOf, threadsFor } from './crew.ts';
import { inOrder } from './in-order.ts';
import type { Journal } from './journal.ts';
import { Kin } from './kin.ts';
import { Seen } from './seen.ts';
import { Turns } from './turns.ts';

/** One job of a run and what became of it. */
export interface Done {
  readonly job: Job;
  readonly outcome: Result;
  /** Whether an earlier run made it and its files are saved. */
  readonly isTakenOver: boolean;
  /** Jobs finished so far, this one included, and in all. */
  readonly count: number;
  readonly of: number;
}

export interface RunOptions {
  /** Threads to compile in: 0 is this one. Else as many as pay. The results are the same with any number. */
  readonly threads?: number;
  /** What was saved so far: results in it that still hold are taken over. */
  readonly journal?: Journal;
  /** Files of last year's data, where it is given of itself. */
  readonly lastYear?: readonly string[];
}

/**
 * Runs jobs, several at once where that pays, and hands each on in its turn as soon as it is done, so that memory
 * stays flat. One that fails, even by a bug, does not stop the others. Two of one identity, or of one file name,
 * are refused here, and faults of a layout told once, since only the run sees all.
 */
export async function* runJobs(
  jobs: readonly Job[],
  env: Env,
  { threads = threadsFor(jobs.length), journal, lastYear }: RunOptions = {},
): AsyncGenerator<Done> {
  const crew = crewOf(threads, env);
  const seen = new Seen();
  let count = 0;
  try {
    // One department alone has nothing to do with others.
    const kin = jobs.length > 1 || lastYear ? await Kin.of(jobs, lastYear, crew) : undefined;
    const make = async (asked: Job): Promise<Made> => {
      const wanted = kin?.asked.has(asked.input) ? { ...asked, wantsFigures: true } : asked;
      const job = kin ? await kin.join(wanted, (file) => turns.figuresOf(file)) : wanted;
      const earlier = journal?.begin(job);
      const { figures, ...result } = earlier ?? withSafePaths(await crew.make(job));
      return { job: asked, result, isTakenOver: earlier !== undefined, ...(figures && { figures }) };
    };
    const turns = new Turns(jobs, { make, asked: kin?.asked ?? new Map() });
    const take = (job: Job) => turns.take(job);
    for await (const { job, result, isTakenOver } of inOrder(jobs, crew.window, take)) {
      count++;
      const outcome = seen.refuseSecond(job, seen.tellOnce(result));
      yield { job, outcome, isTakenOver, count, of: jobs.length };
    }
  } finally {
    await crew.end();
  }
}

/** What became of a job, and the figures that another is held against. */
interface Made {
  readonly job: Job;
  readonly result: Result;
  readonly isTakenOver: boolean;
  readonly figures?: Figures;
}

const withSafePaths = (result: Result): Result => ({
  ...result,
  files: result.files.map((file) => ({ ...file, path: safeBase(basePath(file)) + file.ending })),
});
