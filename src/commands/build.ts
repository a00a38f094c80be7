import { runJobs } from '../batch/run-jobs.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import type { Disk } from '../package/disk.ts';
import { save, sha256 } from '../package/save.ts';
import { findData } from '../readers/find-data.ts';
import type { Format } from '../writers/index.ts';

export interface BuildOptions {
  readonly paths: readonly string[];
  readonly out: string;
  readonly formats: readonly Format[];
  readonly layout?: string;
  readonly force?: boolean;
}

/** A file that was saved, as `--json` lists it. */
export interface SavedFile {
  readonly department: string;
  readonly format: Format;
  /** From the current folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages?: number;
}

/** What a command tells while it works: one department after another. */
export interface DepartmentDone {
  readonly department: string;
  readonly count: number;
  readonly of: number;
  readonly files: readonly SavedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Report {
  readonly departments: number;
  readonly files: readonly SavedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the documents of every department named, and goes on after one that fails. */
export async function build(
  options: BuildOptions,
  env: Env,
  disk: Disk,
  tell: (done: DepartmentDone) => void,
): Promise<Report> {
  const { paths, out, formats, layout, force } = options;
  const reporter = new Reporter();
  const jobs = findData(env.data, paths, reporter).map((input) => ({
    input,
    formats,
    ...(layout !== undefined && { layout }),
    ...(force !== undefined && { force }),
  }));
  const files: SavedFile[] = [];
  const diagnostics: Diagnostic[] = [...reporter.diagnostics];
  for await (const { job, outcome, count, of } of runJobs(jobs, env)) {
    const department = outcome.identity?.name ?? job.input;
    const saving = new Reporter();
    const saved = save(out, outcome.files, disk, saving)
      ? outcome.files.map(({ format, path, bytes, pages }) => ({
          department,
          format,
          path: `${out.replace(/[/\\]$/, '')}/${path}`,
          bytes: bytes.length,
          sha256: sha256(bytes),
          ...(pages !== undefined && { pages }),
        }))
      : [];
    const found = [...outcome.diagnostics, ...saving.diagnostics.map((d) => ({ ...d, department }))];
    files.push(...saved);
    diagnostics.push(...found);
    tell({ department, count, of, files: saved, diagnostics: found });
  }
  return { departments: jobs.length, files, diagnostics };
}
