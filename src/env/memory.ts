import type { DirectoryEntry, Env, FileTree } from './env.ts';

/** Files held in memory: for tests and for callers that have bytes and no disk. */
export function memoryTree(files: Readonly<Record<string, string | Uint8Array>>): FileTree {
  const bytes = new Map(Object.entries(files).map(([path, content]) => [path, encode(content)]));
  return { read: (path) => bytes.get(path), list: (path) => children(bytes.keys(), path) };
}

/** An environment of three trees in memory; those not given are empty. */
export function memoryEnv(trees: Partial<Env>): Env {
  const empty = memoryTree({});
  return { data: trees.data ?? empty, templates: trees.templates ?? empty, fonts: trees.fonts ?? empty };
}

const encode = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

function children(paths: Iterable<string>, folder: string): readonly DirectoryEntry[] | undefined {
  const prefix = folder === '' || folder === '.' ? '' : `${folder.replace(/\/$/, '')}/`;
  const found = new Map<string, boolean>();
  for (const path of paths) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    found.set(name, rest.length > 0);
  }
  if (found.size === 0) return undefined;
  return [...found].map(([name, folder]) => ({ name, folder })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
