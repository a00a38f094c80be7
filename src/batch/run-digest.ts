import type { Job } from '../compile.ts';
import type { Env, FileTree } from '../env/env.ts';
import { sha256 } from '../package/save.ts';

/** What is asked of every department of a run. */
export interface Asked extends Omit<Job, 'input'> {
  readonly zip: boolean;
}

/**
 * SHA-256 of all that a department's result depends on beside its data file: the program's version, what is asked
 * of every job, and every byte of the templates and fonts.
 */
export function runDigest(asked: Asked, version: string, env: Env): string {
  const { formats, layout, force, evidence, attachData, zip } = asked;
  const trees = [env.templates, env.fonts].map((tree) => [...digests(tree, '.')]);
  const wanted = [formats, layout ?? null, force === true, evidence === true, attachData === true, zip];
  return textDigest(JSON.stringify([version, ...wanted, trees]));
}

/** SHA-256 of a file; undefined where it is not there or cannot be read. */
export function fileDigest(tree: FileTree, path: string): string | undefined {
  try {
    const bytes = tree.read(path);
    return bytes && sha256(bytes);
  } catch {
    return undefined;
  }
}

export const textDigest = (text: string): string => sha256(new TextEncoder().encode(text));

/** Every file of a folder and of those in it, with its digest, one at a time: fonts are large. */
function* digests(tree: FileTree, folder: string): Generator<readonly [string, string | undefined]> {
  for (const { name, folder: isFolder } of tree.list(folder) ?? []) {
    const path = folder === '.' ? name : `${folder}/${name}`;
    if (isFolder) yield* digests(tree, path);
    else yield [path, fileDigest(tree, path)];
  }
}
