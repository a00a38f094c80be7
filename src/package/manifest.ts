import type { Identity } from '../model/identity.ts';
import type { DocumentFacts, RunFile } from './result.ts';
import { sha256 } from './save.ts';

/** Raised when a program that reads manifests would have to be changed. */
const FORMAT_VERSION = 1;

/**
 * What `manifest.json` says of a package: whose it is, the facts that a portal asks for with it, and each file
 * with its SHA-256. Described in docs/package.md. What the data does not give is left out.
 */
export function manifest({ year, name, kind }: Identity, about: DocumentFacts, files: readonly RunFile[]) {
  const { author, indexNumber, documentDate, publicationDate, keywords, description, tags } = about.metadata;
  return {
    formatVersion: FORMAT_VERSION,
    department: name,
    year,
    kind,
    title: about.title,
    stamp: about.stamp,
    facts: { indexNumber, publisher: author, documentDate, publicationDate, keywords, description, tags },
    files: files.map((file) => ({
      name: nameInPackage(file),
      format: file.format,
      mediaType: file.mediaType,
      bytes: file.bytes.length,
      pages: file.pages,
      sha256: sha256(file.bytes),
    })),
  };
}

type Located = Pick<RunFile, 'path' | 'ending'>;

/** The path that all files of a document begin with. */
export const basePath = ({ path, ending }: Located): string => path.slice(0, -ending.length);

/** A file's path from the folder that its department's documents stand in: also what it is called in the package. */
export const nameInPackage = (file: Located): string => file.path.slice(basePath(file).lastIndexOf('/') + 1);
