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
    files: files.map(({ path, format, mediaType, bytes, pages }) => ({
      name: nameInPackage(path),
      format,
      mediaType,
      bytes: bytes.length,
      pages,
      sha256: sha256(bytes),
    })),
  };
}

/** A file's own name without its folders: what it is called on the portal, in the out folder and in the package. */
export const nameInPackage = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
