import type { Env } from '../env/env.ts';
import { memoryTree } from '../env/memory.ts';
import { memoryDisk } from '../package/memory-disk.ts';
import { largestFile, readableKinds } from '../readers/index.ts';
import { defaultFormats } from '../writers/index.ts';
import type { Report, SavedFile } from './build.ts';
import { build } from './build.ts';

/** A data file that was handed over by its content. Its name is only a name: nothing is read or written there. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A finished file in memory. */
export interface BuiltFile extends SavedFile {
  readonly content: Uint8Array;
}

export interface BuiltUpload extends Omit<Report, 'files'> {
  /** The documents, and after them their package; none where an error stopped the department. */
  readonly files: readonly BuiltFile[];
}

/** What may be uploaded: extensions with the dot, and a size in MiB. */
export const uploadLimits = () => ({
  extensions: readableKinds().split('、'),
  mebibytes: largestFile(),
});

/** Does with one uploaded file what `build --zip` does with one on disk, in memory alone. */
export async function buildUpload({ name, bytes }: Upload, env: Env): Promise<BuiltUpload> {
  const { disk, files } = memoryDisk();
  const data = memoryTree({ [name]: bytes });
  // One department keeps no journal, so no version is held against one.
  const wanted = { paths: [name], out: 'out', formats: defaultFormats, zip: true, version: '' };
  const report = await build(wanted, { ...env, data }, disk, () => undefined);
  return { ...report, files: report.files.map((file) => ({ ...file, content: contentOf(files, file) })) };
}

function contentOf(files: ReadonlyMap<string, Uint8Array>, { path }: SavedFile): Uint8Array {
  const content = files.get(path);
  if (!content) throw new Error(`${path} was listed and not saved`);
  return content;
}
