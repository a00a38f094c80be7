import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

/** What saving does to a disk, and looking at what was saved. */
export interface Disk {
  makeFolder(path: string): void;
  write(path: string, bytes: Uint8Array): void;
  /** Adds to a file's end, or begins it; what is added is on the disk, and not only on its way, afterwards. */
  append(path: string, bytes: Uint8Array): void;
  /** The bytes of a file, or undefined where there is none that can be read. */
  read(path: string): Uint8Array | undefined;
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
  append: (path, bytes) => {
    const file = openSync(path, 'a');
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  read: (path) => {
    try {
      return statSync(path).isFile() ? readFileSync(path) : undefined;
    } catch {
      return undefined;
    }
  },
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { force: true }),
  exists: existsSync,
  probe: (path) => closeSync(openSync(path, 'r+')),
};
