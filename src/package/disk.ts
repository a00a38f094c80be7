import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** What saving does to a disk. */
export interface Disk {
  makeFolder(path: string): void;
  write(path: string, bytes: Uint8Array): void;
  /** Replaces what is there, in one step. */
  rename(from: string, to: string): void;
  remove(path: string): void;
  exists(path: string): boolean;
}

export const nodeDisk: Disk = {
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
  write: (path, bytes) => writeFileSync(path, bytes),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { force: true }),
  exists: existsSync,
};
