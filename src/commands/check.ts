import { runJobs } from '../batch/run-jobs.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import type { DepartmentDone, Report } from './build.ts';
import { jobsOf } from './jobs.ts';

/** Reads and checks every department named, up to the finished text, and writes nothing. */
export async function check(
  options: { readonly paths: readonly string[]; readonly layout?: string },
  env: Env,
  tell: (done: DepartmentDone) => void,
): Promise<Report> {
  const reporter = new Reporter();
  const jobs = jobsOf({ ...options, formats: [] }, env, reporter);
  const outside = reporter.diagnostics;
  const diagnostics = [...outside];
  for await (const { job, outcome, count, of } of runJobs(jobs, env)) {
    diagnostics.push(...outcome.diagnostics);
    const { input } = job;
    const department = outcome.identity?.name ?? input;
    const state = { files: [], refused: false, isTakenOver: false };
    tell({ department, input, count, of, ...state, diagnostics: outcome.diagnostics });
  }
  return { departments: jobs.length, files: [], outside, diagnostics };
}
