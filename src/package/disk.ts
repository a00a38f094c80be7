import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** What saving does to a disk, and looking at what was saved. */
export interface Disk {
  /** Makes a folder and those that it stands in; answers the ones that were not there, outermost first. */
  makeFolder(path: string): readonly string[];
  write(path: string, bytes: Uint8Array): void;
  /** Adds to a file's end, or begins it; what is added is on the disk, and not only on its way, afterwards. */
  append(path: string, bytes: Uint8Array): void;
  /** The bytes of a file, or undefined where there is none that can be read. */
  read(path: string): Uint8Array | undefined;
  /** Replaces what is there, in one step. */
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Removes an empty folder; throws where something is in it. */
  removeFolder(path: string): void;
  exists(path: string): boolean;
  /** Throws where a file that is there may not be written to: Windows locks one that is open in Word. */
  probe(path: string): void;
}

export const nodeDisk: Disk = {
  makeFolder,
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
  removeFolder: (path) => rmdirSync(path),
  exists: existsSync,
  probe: (path) => closeSync(openSync(path, 'r+')),
};

/** Folder by folder: Node's own `recursive` never ends where a folder is there and takes no others, as /proc. */
function makeFolder(path: string): readonly string[] {
  const made: string[] = [];
  try {
    for (const folder of missingFolders(path)) if (makeOne(folder)) made.push(folder);
    return made;
  } catch (error) {
    for (const folder of made.reverse()) rmdirSync(folder);
    throw error;
  }
}

/** What is to be made for a folder to be there, outermost first. */
function missingFolders(path: string): readonly string[] {
  if (isFolder(path)) return [];
  const above = dirname(path);
  return above === path ? [path] : [...missingFolders(above), path];
}

/** Makes a folder; answers whether it was not there: another process may have been faster. */
function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (isFolder(folder)) return false;
    throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
