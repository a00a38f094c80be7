import type { Job } from '../compile.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import { layoutNames } from '../layouts/load-layout.ts';
import { findData } from '../readers/find-data.ts';
import type { Format } from '../writers/index.ts';

/** What is asked of every department of a run. */
export interface Wanted {
  readonly paths: readonly string[];
  readonly formats: readonly Format[];
  readonly layout?: string;
  readonly force?: boolean;
}

/** A job for each data file. A layout wanted for all that does not exist is reported once, and nothing is begun. */
export function jobsOf({ paths, ...wanted }: Wanted, env: Env, reporter: Reporter): readonly Job[] {
  const known = layoutNames(env.templates);
  if (wanted.layout !== undefined && !known.includes(wanted.layout)) {
    reporter.report('unknown-layout', { name: wanted.layout, known: known.join('、') });
    return [];
  }
  return findData(env.data, paths, reporter).map((input) => ({ input, ...wanted }));
}
