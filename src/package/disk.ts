import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** What saving does to a disk. */
export interface Disk {
  /** Makes a folder and those that it stands in; answers the ones that were not there, outermost first. */
  makeFolder(path: string): readonly string[];
  write(path: string, bytes: Uint8Array): void;
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
