/**
 * Pages are a value: positioned lines and rules, each line with the id of the node it belongs to.
 * The PDF writer only prints them. Coordinates are points from the page's top left corner, y downwards.
 */
import type { NodeId, Picture } from '../tree/node.ts';
import type { Face } from './face.ts';

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly PlacedPicture[];
  /** Printed across the page, behind its lines. */
  readonly stamp?: Stamp;
}

/** Words in pale grey, rising to the right through the middle of a page. */
export interface Stamp {
  readonly runs: readonly GlyphRun[];
  readonly width: number;
  readonly size: number;
}

export interface PlacedLine {
  /** Left edge of the first glyph's advance. */
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly node: NodeId;
  /** Set on lines that are no part of the document's text: the page number, a repeated table head, dots in the contents. */
  readonly artifact?: 'page-number' | 'repeated-head' | 'leader' | undefined;
  readonly runs: readonly GlyphRun[];
}

/** A picture and the box that it fills. */
export interface PlacedPicture {
  readonly x: number;
  /** The top. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly node: NodeId;
  readonly picture: Picture;
}

/** Characters of one face and size, set one after another. */
export interface GlyphRun {
  readonly face: Face;
  readonly size: number;
  readonly codePoints: readonly number[];
  /** Points added after each character's own advance: tracking, gaps, justification. As long as `codePoints`. */
  readonly adjust: readonly number[];
}

/** A straight line of a table, horizontal or vertical. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
}
