import { openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Env, FileTree, OpenFile } from './env.ts';

/** The real environment: the files of this machine, templates and fonts of the installed package. */
export function nodeEnv(): Env {
  const home = fileURLToPath(new URL('../..', import.meta.url));
  return diskEnv({ data: '.', templates: join(home, 'templates'), fonts: join(home, 'fonts') });
}

/** The folders of an environment on disk: what another thread makes the same one from. */
export type Folders = { readonly [Tree in keyof Env]: string };

/** An environment of three folders. */
export const diskEnv = ({ data, templates, fonts }: Folders): Env => ({
  data: diskTree(data),
  templates: diskTree(templates),
  fonts: diskTree(fonts),
});

/** The folders that an environment is made from; undefined where part of it is in memory. */
export function foldersOf({ data, templates, fonts }: Env): Folders | undefined {
  if (data.folder === undefined || templates.folder === undefined || fonts.folder === undefined)
    return undefined;
  return { data: data.folder, templates: templates.folder, fonts: fonts.folder };
}

/** A folder on disk. Absolute paths are read as they are; others are taken from `root`. */
export function diskTree(root: string): FileTree {
  const at = (path: string) => (isAbsolute(path) ? path : join(root, path));
  return {
    folder: root,
    read: (path) => orUndefined(() => (isFile(at(path)) ? readFileSync(at(path)) : undefined)),
    size: (path) => orUndefined(() => (isFile(at(path)) ? statSync(at(path)).size : undefined)),
    open: (path) => orUndefined(() => (isFile(at(path)) ? openFile(at(path)) : undefined)),
    // Links to folders are not followed: one that leads back to where it stands would never end.
    list: (path) =>
      orUndefined(() =>
        readdirSync(at(path), { withFileTypes: true })
          .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      ),
  };
}

/** Pipes and devices are no files: reading one may never end. */
const isFile = (path: string): boolean => statSync(path).isFile();

/** It stays open as long as the process, which opens a few fonts. */
function openFile(path: string): OpenFile {
  const file = openSync(path, 'r');
  return {
    read(offset, length) {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
    },
  };
}

const isAbsolute = (path: string): boolean => /^([/\\]|[A-Za-z]:)/.test(path);

/** Absence is an answer; anything else (no permission, a broken disk) is told as it is. */
function orUndefined<T>(read: () => T | undefined): T | undefined {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}
