import type { Env } from '../env/env.ts';
import type { Document, NodeId } from '../tree/node.ts';
import type { Style } from '../tree/style.ts';

/**
 * A format that a document can be written in. It is given the tree and the look of it and nothing of the
 * budget, so that no format can say another figure than its neighbours.
 */
export interface Writer {
  /** The document's files in this format: usually one, none where it has nothing that the format shows. */
  write(document: Document, style: Style, env: Env): Promise<readonly Written[]>;
  /** Where cells of tables stand in its files, by their nodes; only of a format that holds tables alone. */
  readonly cellPlaces?: (document: Document) => ReadonlyMap<NodeId, CellPlace>;
}

/** A cell in one of a document's files. */
export interface CellPlace {
  /** The file's, as in `Written`. */
  readonly ending: string;
  readonly sheet?: string;
  /** For example `D38`. */
  readonly cell?: string;
  /** A record of a file without cells, from 1, and the title of its column. */
  readonly row?: number;
  readonly column?: string;
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
