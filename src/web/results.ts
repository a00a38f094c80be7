import { randomBytes } from 'node:crypto';
import type { BuiltFile } from '../commands/build-upload.ts';

/** How many results are kept for downloading: enough for a few open tabs, some megabytes. */
const KEPT = 8;

/** The files of the last few uploads, in memory, each under a number that nobody can guess. */
export class Results {
  readonly #files = new Map<string, readonly BuiltFile[]>();

  /** Keeps files and answers where. The oldest make room. */
  keep(files: readonly BuiltFile[]): string {
    const id = secret();
    this.#files.set(id, files);
    for (const oldest of [...this.#files.keys()].slice(0, -KEPT)) this.#files.delete(oldest);
    return id;
  }

  file(id: string, index: number): BuiltFile | undefined {
    return this.#files.get(id)?.[index];
  }
}

/** 128 random bits, in hexadecimal. */
export const secret = (): string => randomBytes(16).toString('hex');
