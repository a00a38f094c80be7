import type { FileTree, OpenFile } from '../env/env.ts';

/** A font file of a folder, to read parts of; undefined where there is none. */
export function fontFile(folder: FileTree, name: string): OpenFile | undefined {
  if (folder.open) return folder.open(name);
  const bytes = folder.read(name);
  return bytes && fileOf(bytes);
}

/** Bytes as the file that they are of. */
export const fileOf = (bytes: Uint8Array): OpenFile => ({
  read: (offset, length) => bytes.subarray(offset, offset + length),
});
