import type { Written } from '../../src/writers/writer.ts';

/** The file of a format that makes exactly one of a document. */
export function onlyFile(files: readonly Written[]): Written {
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new Error(`one file was expected, not ${files.length}`);
  return file;
}
