import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** What saving does to a disk. */
export interface Disk {
  makeFolder(path: string): void;
  write(path: string, bytes: Uint8Array): void;
  /** Replaces what is there, in one step. */
  rename(from: string, to: string): void;
  remove(path: string): void;
  exists(path: string): boolean;
  /** Throws where a file that is there may not be written to: Windows locks one that is open in Word. */
  probe(path: string): void;
}

export const nodeDisk: Disk = {
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
  write: (path, bytes) => writeFileSync(path, bytes),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { force: true }),
  exists: existsSync,
  probe: (path) => closeSync(openSync(path, 'r+')),
};
