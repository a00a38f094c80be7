import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Disk } from './disk.ts';

/** A file to save, by its path from the out folder. */
export interface FileToSave {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a program on a busy file answers: Windows says EBUSY, EPERM or EACCES for one that is open elsewhere. */
const HELD = ['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'];

/**
 * Saves a department's files: all are written aside first, beside files that may be replaced, and then renamed;
 * what they replace is kept until the last is in its place. So a failure leaves what was there as it was, and
 * never half a file nor an empty folder. Reports the file that could not be written; answers whether all were.
 */
export function save(folder: string, files: readonly FileToSave[], disk: Disk, reporter: Reporter): boolean {
  const targets = files.map(({ path, bytes }) => ({ target: join(folder, path), bytes }));
  /** What undoes each step done so far. */
  const undo: Undo[] = [];
  let current = folder;
  try {
    for (const { target, bytes } of targets) {
      current = target;
      if (disk.exists(target)) disk.probe(target);
      for (const made of disk.makeFolder(dirname(target))) undo.push({ step: () => disk.removeFolder(made) });
      undo.push({ step: () => disk.remove(`${target}.part`) });
      disk.write(`${target}.part`, bytes);
    }
    for (const { target } of targets) {
      current = target;
      if (disk.exists(target)) {
        disk.rename(target, kept(target));
        undo.push({ step: () => disk.rename(kept(target), target), original: target });
      }
      disk.rename(`${target}.part`, target);
      undo.push({ step: () => disk.remove(target) });
    }
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (HELD.includes(code) && disk.exists(current))
      reporter.report('file-held', { path: current }, { file: current });
    else reporter.report('cannot-write', { path: current, reason: code || message }, { file: current });
    for (const done of undo.reverse()) attempt(done, reporter);
    return false;
  }
  for (const { target } of targets)
    if (disk.exists(kept(target))) attempt({ step: () => disk.remove(kept(target)) }, reporter);
  return true;
}

interface Undo {
  readonly step: () => void;
  /** The file that the step puts back, if it does. */
  readonly original?: string;
}

/** Where the file that was there waits until all new ones are in their places. */
const kept = (target: string): string => `${target}.before`;

/** Tidies up as far as the disk lets: what is left over harms nobody, except an original under another name. */
function attempt({ step, original: path }: Undo, reporter: Reporter): void {
  try {
    step();
  } catch {
    if (path !== undefined) reporter.report('not-put-back', { path, kept: kept(path) }, { file: path });
  }
}

/** SHA-256 of a file's bytes, in hexadecimal, for lists of what was made. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
