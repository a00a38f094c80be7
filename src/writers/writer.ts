import type { Env } from '../env/env.ts';
import type { Document } from '../tree/node.ts';
import type { Style } from '../tree/style.ts';

/**
 * A format that a document can be written in. It is given the tree and the look of it and nothing of the
 * budget, so that no format can say another figure than its neighbours.
 */
export interface Writer {
  /** The document's files in this format: usually one, none where it has nothing that the format shows. */
  write(document: Document, style: Style, env: Env): Promise<readonly Written[]>;
}

/** One finished file. Same document and style, same bytes. */
export interface Written {
  /**
   * What follows the document's own path: `.pdf`, or `/` and a name for a file in a folder of that path. Such a name
   * must be safe on every system, since files of a folder may name each other.
   */
  readonly ending: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Number of pages, where the format has pages. */
  readonly pages?: number;
}
