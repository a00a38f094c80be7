import { runJobs } from '../batch/run-jobs.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import type { Identity } from '../model/identity.ts';
import type { DepartmentDone, Report } from './build.ts';
import type { Wanted } from './jobs.ts';
import { jobsOf } from './jobs.ts';
import type { Tally } from './tally.ts';
import { tallyOf } from './tally.ts';

export interface CheckReport extends Report {
  /** Every department in its turn. */
  readonly tallies: readonly Tally[];
}

/** Reads and checks every department named, up to the finished text, and writes nothing. */
export async function check(
  options: Pick<Wanted, 'paths' | 'layout' | 'lastYear'>,
  env: Env,
  tell: (done: DepartmentDone) => void,
): Promise<CheckReport> {
  const reporter = new Reporter();
  const { jobs, ...run } = jobsOf({ ...options, formats: [] }, env, reporter);
  const saying = jobs.map((job) => ({ ...job, saysOnly: true }));
  const outside = reporter.diagnostics;
  const diagnostics = [...outside];
  const tallies: Tally[] = [];
  for await (const { job, outcome, count, of } of runJobs(saying, env, run)) {
    diagnostics.push(...outcome.diagnostics);
    const { input } = job;
    const department = outcome.identity?.name ?? input;
    tallies.push(tallyOf(labelOf(outcome.identity) ?? input, input, outcome.diagnostics));
    const state = { files: [], refused: false, isTakenOver: false };
    tell({ department, input, count, of, ...state, diagnostics: outcome.diagnostics });
  }
  return { departments: jobs.length, files: [], outside, diagnostics, tallies };
}

/** A department and its own office bear one name. */
const labelOf = (identity: Identity | undefined): string | undefined =>
  identity && (identity.kind.startsWith('本级') ? `${identity.name}（本级）` : identity.name);
