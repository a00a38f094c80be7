import type { Disk } from './disk.ts';

/** A disk that is a map of files by path with forward slashes: for those who hand files on and save none. */
export function memoryDisk() {
  const files = new Map<string, Uint8Array>();
  const key = (path: string) => path.replaceAll('\\', '/');
  const disk: Disk = {
    makeFolder: () => [],
    removeFolder: () => undefined,
    write: (path, bytes) => void files.set(key(path), bytes),
    append: (path, bytes) => {
      const before = files.get(key(path)) ?? new Uint8Array();
      const all = new Uint8Array(before.length + bytes.length);
      all.set(before);
      all.set(bytes, before.length);
      files.set(key(path), all);
    },
    read: (path) => files.get(key(path)),
    rename: (from, to) => {
      const bytes = files.get(key(from));
      if (bytes) files.set(key(to), bytes);
      files.delete(key(from));
    },
    remove: (path) => void files.delete(key(path)),
    exists: (path) => files.has(key(path)),
    probe: () => undefined,
  };
  return { disk, files };
}
