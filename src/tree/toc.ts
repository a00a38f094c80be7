import type { HeadingLevel, NodeId } from './node.ts';

/** The table of contents (目录); `list-contents` fills it and leaves out one that would list nothing. */
export interface Toc {
  readonly kind: 'toc';
  readonly id: NodeId;
  /** Printed above the entries. */
  readonly title: string;
  /** Headings down to this level are listed. */
  readonly levels: HeadingLevel;
  /** Whether captions of tables are listed too, one level below the heading that they stand under. */
  readonly tables: boolean;
  readonly entries: readonly TocEntry[];
}

export interface TocEntry {
  readonly kind: 'toc-entry';
  readonly id: NodeId;
  /** From 1. */
  readonly level: number;
  /** The heading with its label, or the caption, in one line. */
  readonly text: string;
  readonly page: PageReference;
}

/** The number of the page on which a node begins: printed by formats that have pages, no part of `documentText`. */
export interface PageReference {
  readonly kind: 'page-reference';
  readonly id: NodeId;
  /** The heading or table; 0 until `link-contents` has run. */
  readonly target: NodeId;
}
