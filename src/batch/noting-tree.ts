import type { FileTree } from '../env/env.ts';
import type { ReadFile } from '../package/result.ts';
import { sha256 } from '../package/save.ts';

/** A tree that notes which files are read or looked for, but for one, and what they were. */
export class NotingTree {
  readonly tree: FileTree;
  readonly #noted = new Map<string, string | undefined>();

  constructor(tree: FileTree, except: string) {
    const { size } = tree;
    const note = (path: string, bytes: Uint8Array | undefined): void => {
      if (path !== except) this.#noted.set(path, bytes && sha256(bytes));
    };
    this.tree = {
      ...tree,
      // Reading may throw, and a file may be so large that it is not read: then that it was looked for is noted.
      read: (path) => {
        note(path, undefined);
        const bytes = tree.read(path);
        note(path, bytes);
        return bytes;
      },
      ...(size && {
        size: (path: string) => {
          note(path, undefined);
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
