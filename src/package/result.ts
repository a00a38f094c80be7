import type { MadeFile, Outcome } from '../compile.ts';
import type { Document } from '../tree/node.ts';

/** What a run keeps of an outcome. The document's text, by far the largest part, is of no use to it. */
export interface Result extends Omit<Outcome, 'document' | 'files'> {
  readonly about?: DocumentFacts;
  readonly files: readonly RunFile[];
  /** What was read beside the data file: pictures. */
  readonly beside?: readonly ReadFile[];
}

/** A file of the data as it was when it was read: its SHA-256; without one where it could not be read or is not there. */
export interface ReadFile {
  readonly path: string;
  readonly sha256?: string;
}

/** What a document says of itself. */
export type DocumentFacts = Pick<Document, 'title' | 'stamp' | 'metadata'>;

/** A document, or the package of a department's documents. */
export interface RunFile extends Omit<MadeFile, 'format'> {
  readonly format: MadeFile['format'] | 'zip';
}

/** An outcome without its document's text. */
export const resultOf = ({ document, ...outcome }: Outcome): Result => ({
  ...outcome,
  ...(document && { about: factsOf(document) }),
});

const factsOf = ({ title, stamp, metadata }: Document): DocumentFacts => ({
  title,
  metadata,
  ...(stamp !== undefined && { stamp }),
});
