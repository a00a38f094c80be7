import type { MadeFile, Outcome } from '../compile.ts';
import type { Document } from '../tree/node.ts';

/** What a run keeps of an outcome. The document's text, by far the largest part, is of no use to it. */
export interface Result extends Omit<Outcome, 'document' | 'files'> {
  readonly about?: DocumentFacts;
  readonly files: readonly RunFile[];
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
