import type { FileTree } from '../../src/env/env.ts';
import { memoryTree } from '../../src/env/memory.ts';

/** A tree with files laid over it: they are read instead of those that it has, or beside them. */
export function laidOver(tree: FileTree, files: Readonly<Record<string, string | Uint8Array>>): FileTree {
  const over = memoryTree(files);
  return { read: (path) => over.read(path) ?? tree.read(path), list: (path) => tree.list(path) };
}
