import type { Job, Outcome } from '../compile.ts';
import { compile } from '../compile.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import { Corpus } from '../model/corpus.ts';
import { safePath, samePathKey } from '../package/safe-path.ts';
import { Shelf } from '../shelf.ts';

/** One job of a run and what became of it. */
export interface Done {
  readonly job: Job;
  readonly outcome: Outcome;
  /** Jobs finished so far, this one included, and in all. */
  readonly count: number;
  readonly of: number;
}

/**
 * Runs jobs one after another and hands each on as soon as it is done, so that memory stays flat. One that
 * fails, even by a bug, does not stop the others. Two of one identity, or of one file name, are refused here,
 * since only the run sees both.
 */
export async function* runJobs(jobs: readonly Job[], env: Env): AsyncGenerator<Done> {
  const shelf = new Shelf(env);
  const corpus = new Corpus();
  const paths = new Map<string, string>();
  for (const [i, job] of jobs.entries()) {
    const made = await compileOrBug(job, env, shelf);
    const files = made.files.map((file) => ({ ...file, path: safePath(file.path) }));
    const outcome = refuseSecond(job, { ...made, files }, corpus, paths);
    yield { job, outcome, count: i + 1, of: jobs.length };
  }
}

async function compileOrBug(job: Job, env: Env, shelf: Shelf): Promise<Outcome> {
  try {
    return await compile(job, env, shelf);
  } catch (error) {
    const reporter = new Reporter();
    reporter.report('bug', { reason: (error as Error).stack ?? String(error) }, { file: job.input });
    return { files: [], diagnostics: reporter.diagnostics };
  }
}

function refuseSecond(job: Job, outcome: Outcome, corpus: Corpus, paths: Map<string, string>): Outcome {
  const { identity } = outcome;
  if (!identity) return outcome;
  const reporter = new Reporter();
  const details = { department: identity.name };
  const first = corpus.add({ identity, file: job.input });
  if (first)
    reporter.report('duplicate-department', { ...identity, other: first.file }, { file: job.input }, details);
  for (const { path } of first ? [] : outcome.files) {
    const other = paths.get(samePathKey(path));
    if (other === undefined) paths.set(samePathKey(path), job.input);
    else reporter.report('file-name-clash', { path, other }, { file: job.input }, details);
  }
  if (reporter.diagnostics.length === 0) return outcome;
  return { ...outcome, files: [], diagnostics: [...outcome.diagnostics, ...reporter.diagnostics] };
}
