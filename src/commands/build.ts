import { Journal } from '../batch/journal.ts';
import { runDigest } from '../batch/run-digest.ts';
import { runJobs } from '../batch/run-jobs.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import type { Disk } from '../package/disk.ts';
import { pack } from '../package/pack.ts';
import type { Result, RunFile } from '../package/result.ts';
import { save, sha256 } from '../package/save.ts';
import type { Wanted } from './jobs.ts';
import { jobsOf } from './jobs.ts';

export interface BuildOptions extends Wanted {
  readonly out: string;
  /** Also pack each department's documents with a manifest. */
  readonly zip?: boolean;
  /** Take over from a run that was broken off what it has saved and still holds. */
  readonly resume?: boolean;
  /** The program's: what another version has saved does not hold. */
  readonly version: string;
}

/** A file that was saved, as `--json` lists it. */
export interface SavedFile {
  readonly department: string;
  readonly format: RunFile['format'];
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
  /** Whether its files are those of a run that was broken off. */
  readonly isTakenOver: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Report {
  readonly departments: number;
  readonly files: readonly SavedFile[];
  /** What was found before any department was begun, or after the last. It is part of `diagnostics` too. */
  readonly outside: readonly Diagnostic[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the documents of every department named, and goes on after one that fails. */
export async function build(
  { out, zip = false, resume = false, version, ...wanted }: BuildOptions,
  env: Env,
  disk: Disk,
  tell: (done: DepartmentDone) => void,
): Promise<Report> {
  const folder = out.replace(/[/\\]$/, '');
  const around = new Reporter();
  const { jobs, lastYear } = jobsOf(wanted, env, around);
  // One department alone is made anew as fast as it is looked up.
  const journal =
    jobs.length > 1
      ? new Journal({
          folder,
          disk,
          data: env.data,
          digest: runDigest({ ...wanted, zip }, version, env),
          resume,
        })
      : undefined;
  const files: SavedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const run = { ...(journal && { journal }), ...(lastYear && { lastYear }) };
  for await (const { job, outcome, isTakenOver, count, of } of runJobs(jobs, env, run)) {
    const department = outcome.identity?.name ?? job.input;
    const saving = new Reporter();
    const made = isTakenOver ? outcome.files : filesOf(outcome, zip);
    const isSaved = isTakenOver || save(out, made, disk, saving);
    const saved = isSaved ? made.map((file) => savedFile(file, department, folder)) : [];
    if (!isTakenOver && saved.length > 0) journal?.add(job, { ...outcome, files: made }, around);
    const found = [...outcome.diagnostics, ...saving.diagnostics.map((d) => ({ ...d, department }))];
    files.push(...saved);
    diagnostics.push(...found);
    const refused = saved.length === 0 && found.some((d) => d.severity === 'error');
    const state = { files: saved, refused, isTakenOver: isTakenOver && !refused };
    tell({ department, input: job.input, count, of, ...state, diagnostics: found });
  }
  journal?.end(around);
  const outside = around.diagnostics;
  return { departments: jobs.length, files, outside, diagnostics: [...outside, ...diagnostics] };
}

const savedFile = (
  { format, path, bytes, pages }: RunFile,
  department: string,
  folder: string,
): SavedFile => ({
  department,
  format,
  path: `${folder}/${path}`,
  bytes: bytes.length,
  sha256: sha256(bytes),
  ...(pages !== undefined && { pages }),
});

/** What is saved of a department: its documents, and after them their package where one is wanted. */
function filesOf(outcome: Result, zip: boolean): readonly RunFile[] {
  const packed = zip ? pack(outcome) : undefined;
  return packed ? [...outcome.files, packed] : outcome.files;
}
