import type { FileTree } from '../env/env.ts';
import type { ReadFile } from '../package/result.ts';
import { sha256 } from '../package/save.ts';

/** A tree that notes which files are read, or looked for, and what they were. */
export class NotingTree {
  readonly tree: FileTree;
  readonly #noted = new Map<string, string | undefined>();

  constructor(tree: FileTree) {
    const { size } = tree;
    this.tree = {
      ...tree,
      read: (path) => {
        this.#noted.set(path, undefined);
        const bytes = tree.read(path);
        this.#noted.set(path, bytes && sha256(bytes));
        return bytes;
      },
      ...(size && {
        size: (path: string) => {
          this.#noted.set(path, undefined);
          return size(path);
        },
      }),
    };
  }

  /** In the order in which they were first asked for. */
  get noted(): readonly ReadFile[] {
    return [...this.#noted].map(([path, digest]) => ({
      path,
      ...(digest !== undefined && { sha256: digest }),
    }));
  }
}
