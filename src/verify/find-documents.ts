import type { FileTree } from '../env/env.ts';
import { EVIDENCE_ENDING, REVIEW_ENDING } from '../evidence/evidence.ts';
import type { ReadableFormat } from './index.ts';
import { readBacks } from './index.ts';

/** The files of one document: those that share a path but for their endings. */
export interface FoundDocument {
  /** What the files' paths begin with. */
  readonly base: string;
  readonly files: readonly { readonly format: ReadableFormat; readonly path: string }[];
  readonly evidence?: string;
}

const ENDINGS = Object.entries(readBacks).map(([format, { ending }]) => ({
  format: format as ReadableFormat,
  ending,
}));

/** The documents in a folder and in those below it, in the order of their names; formats in that of the registry. */
export function findDocuments(tree: FileTree, folder: string): readonly FoundDocument[] {
  const entries = tree.list(folder) ?? [];
  const paths = entries.filter((entry) => !entry.folder).map(({ name }) => `${folder}/${name}`);
  const bases = new Set(paths.flatMap((path) => baseOf(path) ?? []));
  const here = [...bases].map((base): FoundDocument => {
    const files = ENDINGS.map(({ format, ending }) => ({ format, path: base + ending }));
    const evidence = base + EVIDENCE_ENDING;
    return {
      base,
      files: files.filter(({ path }) => paths.includes(path)),
      ...(paths.includes(evidence) && { evidence }),
    };
  });
  const below = entries.filter((entry) => entry.folder).map(({ name }) => `${folder}/${name}`);
  return [...here, ...below.flatMap((inner) => findDocuments(tree, inner))];
}

/** The part of a path that all files of its document share; undefined of what is none of them. */
function baseOf(path: string): string | undefined {
  if (path.endsWith(REVIEW_ENDING)) return undefined;
  const ending = [EVIDENCE_ENDING, ...ENDINGS.map((known) => known.ending)].find((known) =>
    path.endsWith(known),
  );
  return ending && path.slice(0, -ending.length);
}
