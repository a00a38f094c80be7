import { runJobs } from '../batch/run-jobs.ts';
import type { Outcome } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import type { Disk } from '../package/disk.ts';
import { pack } from '../package/pack.ts';
import type { FileToSave } from '../package/save.ts';
import { save, sha256 } from '../package/save.ts';
import type { Format } from '../writers/index.ts';
import type { Wanted } from './jobs.ts';
import { jobsOf } from './jobs.ts';

export interface BuildOptions extends Wanted {
  readonly out: string;
  /** Also pack each department's documents with a manifest. */
  readonly zip?: boolean;
}

/** A file that was saved, as `--json` lists it. */
export interface SavedFile {
  readonly department: string;
  readonly format: Format | 'zip';
  /** From the current folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages?: number;
}

/** What a command tells while it works: one department after another. */
export interface DepartmentDone {
  readonly department: string;
  /** Its data file. */
  readonly input: string;
  readonly count: number;
  readonly of: number;
  readonly files: readonly SavedFile[];
  /** Whether documents were wanted and none was made. */
  readonly refused: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Report {
  readonly departments: number;
  readonly files: readonly SavedFile[];
  /** What was found before any department was begun. It is part of `diagnostics` too. */
  readonly outside: readonly Diagnostic[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the documents of every department named, and goes on after one that fails. */
export async function build(
  { out, zip = false, ...wanted }: BuildOptions,
  env: Env,
  disk: Disk,
  tell: (done: DepartmentDone) => void,
): Promise<Report> {
  const reporter = new Reporter();
  const jobs = jobsOf(wanted, env, reporter);
  const files: SavedFile[] = [];
  const outside = reporter.diagnostics;
  const diagnostics = [...outside];
  for await (const { job, outcome, count, of } of runJobs(jobs, env)) {
    const department = outcome.identity?.name ?? job.input;
    const saving = new Reporter();
    const made = filesOf(outcome, zip);
    const saved = save(out, made, disk, saving)
      ? made.map(({ format, path, bytes, pages }) => ({
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
    const refused = saved.length === 0;
    tell({ department, input: job.input, count, of, files: saved, refused, diagnostics: found });
  }
  return { departments: jobs.length, files, outside, diagnostics };
}

interface FileToList extends FileToSave {
  readonly format: SavedFile['format'];
  readonly pages?: number;
}

/** What is saved of a department: its documents, and after them their package where one is wanted. */
function filesOf(outcome: Outcome, zip: boolean): readonly FileToList[] {
  const packed = zip ? pack(outcome) : undefined;
  return packed ? [...outcome.files, packed] : outcome.files;
}
