import type { Env } from '../env/env.ts';
import type { Document } from '../tree/node.ts';
import type { Style } from '../tree/style.ts';

/**
 * A format that a document can be written in. It is given the tree and the look of it and nothing of the
 * budget, so that no format can say another figure than its neighbours.
 */
export interface Writer {
  /** The file's extension without a dot, which also names the format on the command line. */
  readonly extension: string;
  readonly mediaType: string;
  write(document: Document, style: Style, env: Env): Promise<Written>;
}

/** One finished file. Same document and style, same bytes. */
export interface Written {
  readonly bytes: Uint8Array;
  /** Number of pages, where the format has pages. */
  readonly pages?: number;
}
