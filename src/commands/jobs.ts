import type { Job } from '../compile.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import { isLayout } from '../layouts/layout-names.ts';
import { findData } from '../readers/find-data.ts';
import type { Format } from '../writers/index.ts';

/** What is asked of every department of a run. */
export interface Wanted {
  readonly paths: readonly string[];
  readonly formats: readonly Format[];
  readonly layout?: string;
  readonly force?: boolean;
  /** A file or folder of last year's data. */
  readonly lastYear?: string;
  readonly evidence?: boolean;
  readonly attachData?: boolean;
}

/** The jobs of a run, and the files of last year's data where it is given of itself. */
export interface Asked {
  readonly jobs: readonly Job[];
  readonly lastYear?: readonly string[];
}

/** A job for each data file. A layout wanted for all that cannot be used is reported once, and nothing is begun. */
export function jobsOf({ paths, lastYear, ...wanted }: Wanted, env: Env, reporter: Reporter): Asked {
  if (wanted.layout !== undefined && !isLayout(wanted.layout, env.templates, reporter)) return { jobs: [] };
  const jobs = findData(env.data, paths, reporter).map((input) => ({ input, ...wanted }));
  return { jobs, ...(lastYear !== undefined && { lastYear: findData(env.data, [lastYear], reporter) }) };
}
