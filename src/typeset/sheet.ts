import type { NodeId } from '../tree/node.ts';
import type { Line } from './compose.ts';
import type { PlacedLine, PlacedPicture, Rule } from './pages.ts';

/** Sums of binary fractions miss a page's height by less than this, in points. */
export const TOLERANCE = 0.01;

/** The type area that is being filled, page after page. Points from the page's top left corner, y downwards. */
export interface Sheet {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the next thing goes. */
  readonly y: number;
  /** Moves down, at most to the foot of the type area. */
  down(distance: number): void;
  /** Begins a new page; `y` is its top. */
  turn(): void;
  /** Places a line with its measure's left edge at `x` and its top at `y`. */
  line(line: Line, node: NodeId, x: number, y: number, artifact?: PlacedLine['artifact']): void;
  rule(rule: Rule): void;
  picture(picture: PlacedPicture): void;
}

/** Whether something of this height fits under what the page already holds. */
export const fits = (sheet: Sheet, height: number): boolean => sheet.y + height <= sheet.bottom + TOLERANCE;

/** Whether nothing stands on the page yet. */
export const atTop = (sheet: Sheet): boolean => sheet.y <= sheet.top + TOLERANCE;
