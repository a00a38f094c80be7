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
 * Saves a department's files: all are written aside first, beside files that may be replaced, and then renamed,
 * so that a failure leaves what was there as it was, and never half a file. Reports the file that could not be
 * written; answers whether all were.
 */
export function save(folder: string, files: readonly FileToSave[], disk: Disk, reporter: Reporter): boolean {
  const aside = files.map(({ path, bytes }) => {
    const target = join(folder, path);
    return { target, temporary: `${target}.part`, bytes };
  });
  let current = folder;
  try {
    for (const { target, temporary, bytes } of aside) {
      current = target;
      if (disk.exists(target)) disk.probe(target);
      disk.makeFolder(dirname(target));
      disk.write(temporary, bytes);
    }
    for (const { target, temporary } of aside) {
      current = target;
      disk.rename(temporary, target);
    }
    return true;
  } catch (error) {
    for (const { temporary } of aside) if (disk.exists(temporary)) disk.remove(temporary);
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (HELD.includes(code) && disk.exists(current))
      reporter.report('file-held', { path: current }, { file: current });
    else reporter.report('cannot-write', { path: current, reason: code || message }, { file: current });
    return false;
  }
}

/** SHA-256 of a file's bytes, in hexadecimal, for lists of what was made. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
