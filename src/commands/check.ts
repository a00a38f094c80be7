import { runJobs } from '../batch/run-jobs.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import { findData } from '../readers/find-data.ts';
import type { DepartmentDone, Report } from './build.ts';

/** Reads and checks every department named, up to the finished text, and writes nothing. */
export async function check(
  options: { readonly paths: readonly string[]; readonly layout?: string },
  env: Env,
  tell: (done: DepartmentDone) => void,
): Promise<Report> {
  const reporter = new Reporter();
  const { paths, layout } = options;
  const inputs = findData(env.data, paths, reporter);
  const jobs = inputs.map((input) => ({ input, formats: [], ...(layout !== undefined && { layout }) }));
  const diagnostics: Diagnostic[] = [...reporter.diagnostics];
  for await (const { job, outcome, count, of } of runJobs(jobs, env)) {
    diagnostics.push(...outcome.diagnostics);
    const department = outcome.identity?.name ?? job.input;
    tell({ department, count, of, files: [], diagnostics: outcome.diagnostics });
  }
  return { departments: jobs.length, files: [], diagnostics };
}
