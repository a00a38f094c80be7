import type { Reporter } from '../diagnostics/reporter.ts';
import type { FileTree } from '../env/env.ts';
import { readableKinds, readerFor } from './index.ts';

/**
 * The data files that a user means by some files and folders: files as they are named, folders with all that
 * is in them, in a fixed order, each once. Lock files of Office (`~$…`), dot files and other kinds of files
 * are passed over in folders.
 */
export function findData(tree: FileTree, paths: readonly string[], reporter: Reporter): readonly string[] {
  const found = new Set<string>();
  for (const path of paths) {
    const folder = tree.list(path);
    const files = folder ? walk(tree, path.replace(/[/\\]+$/, '')) : [path];
    if (folder && files.length === 0)
      reporter.report('no-data', { path, kinds: readableKinds() }, { file: path });
    for (const file of files) found.add(file);
  }
  return [...found];
}

function walk(tree: FileTree, folder: string): readonly string[] {
  return (tree.list(folder) ?? []).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) return [];
    const path = `${folder}/${entry.name}`;
    if (entry.folder) return walk(tree, path);
    return readerFor(path) ? [path] : [];
  });
}
