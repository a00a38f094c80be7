import type { Zippable } from 'fflate';
import { strToU8, zipSync } from 'fflate';
import { basePath, manifest, nameInPackage } from './manifest.ts';
import type { Result } from './result.ts';

/** A department's documents and their manifest in one file, beside the documents and under their name. */
export interface Package {
  readonly format: 'zip';
  readonly mediaType: string;
  /** From the out folder, with forward slashes. */
  readonly path: string;
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/**
 * Packs the documents of one department with `manifest.json`, which comes first; undefined where none was made. What
 * is kept in the house is left out. Paths must be safe already. Same documents, same bytes.
 */
export function pack({ identity, about, files }: Result): Package | undefined {
  const published = files.filter(({ isInternal }) => !isInternal);
  const [first] = published;
  if (!first) return undefined;
  if (!identity || !about) throw new Error('documents were made of nothing');
  const said = `${JSON.stringify(manifest(identity, about, published), undefined, 2)}\n`;
  const entries = published.map((file) => [nameInPackage(file), entry(file.bytes)] as const);
  const bytes = zipSync(Object.fromEntries([['manifest.json', entry(strToU8(said))], ...entries]));
  const ending = '.zip';
  return { format: 'zip', mediaType: 'application/zip', path: basePath(first) + ending, ending, bytes };
}

/**
 * A local time, because a zip entry holds one and fflate takes it from the local clock: so it is the same in
 * every time zone. Noon exists in all of them.
 */
const entry = (bytes: Uint8Array): Zippable[string] => [bytes, { level: 6, mtime: '1980-01-01T12:00:00' }];
