import type { Reporter } from '../diagnostics/reporter.ts';
import type { DirectoryEntry, FileTree } from '../env/env.ts';
import { readableKinds, readerFor } from './index.ts';
import { systemReason } from './read-data.ts';

/**
 * The data files that a user means by some files and folders: files as they are named, folders with all that
 * is in them, in a fixed order, each once. Lock files of Office (`~$…`), dot files and other kinds of files
 * are passed over in folders.
 */
export function findData(tree: FileTree, paths: readonly string[], reporter: Reporter): readonly string[] {
  const found = new Set<string>();
  for (const path of paths.map(plainPath)) {
    const before = reporter.diagnostics.length;
    const entries = listOrReport(tree, path, reporter);
    const files = entries ? walk(tree, path, entries, reporter) : [path];
    if (files.length === 0 && reporter.diagnostics.length === before)
      reporter.report('no-data', { path, kinds: readableKinds() }, { file: path });
    for (const file of files) found.add(file);
  }
  return [...found];
}

/** `./data/` and `data` are one folder. */
const plainPath = (path: string): string =>
  path.replace(/^(?:\.[/\\]+)+(?=.)/, '').replace(/(?<=.)[/\\]+$/, '');

function walk(
  tree: FileTree,
  folder: string,
  entries: readonly DirectoryEntry[],
  reporter: Reporter,
): readonly string[] {
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) return [];
    const path = `${folder}/${entry.name}`;
    if (entry.folder) return walk(tree, path, listOrReport(tree, path, reporter) ?? [], reporter);
    return readerFor(path) ? [path] : [];
  });
}

/** What is in a folder; one that may not be looked into is reported and counts as empty. */
function listOrReport(
  tree: FileTree,
  path: string,
  reporter: Reporter,
): readonly DirectoryEntry[] | undefined {
  try {
    return tree.list(path);
  } catch (error) {
    reporter.report('unreadable-file', { path, reason: systemReason(error) }, { file: path });
    return [];
  }
}
