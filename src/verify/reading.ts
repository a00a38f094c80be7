import type { Place } from '../diagnostics/place.ts';

/** A line of text that was read back: a paragraph, or a table row as its cells parted by tabs. */
export interface Line {
  readonly text: string;
  readonly place: Place;
  /** Of a table row: a place for each cell. */
  readonly cells?: readonly Place[];
}

/** A stretch of text that belongs together: a paragraph or a cell, or the part of it that stands on one page. */
export interface Piece {
  readonly text: string;
  readonly page: number;
}

/** What a file says, in the form in which its format lets it be read. */
export type Reading =
  /** The whole document. */
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  /** The whole document, where a page may cut through a paragraph or through all cells of a row. */
  | { readonly kind: 'pieces'; readonly pieces: readonly Piece[] }
  /** Tables of the document, each as its lines. Numbers are plain decimals. */
  | { readonly kind: 'sheets'; readonly sheets: readonly (readonly Line[])[] };

/** Reads one format back. It shares no code with the writer of the format, so that a mistake there shows. */
export interface ReadBack {
  /** What the file's name ends with. */
  readonly ending: string;
  /** Throws where the file is none of its format; undefined where the machine lacks what it is read with. */
  read(bytes: Uint8Array, file: string): Promise<Reading | undefined>;
}
