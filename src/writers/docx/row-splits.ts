import type { Cell, Row } from '../../tree/node.ts';
import type { Style } from '../../tree/style.ts';
import { inlineText } from '../../tree/text.ts';
import { pitchTwips, twips } from './twips.ts';

/**
 * Whether a row may be split between pages. Rows hold together, but one that fills most of a page would leave
 * the page before it empty, and one taller than a page must split to be shown at all: from half a page on it may.
 *
 * An estimate is enough: a Han character is one em wide, other characters half of one.
 *
 * @param widths of the row's cells, in twips, in order
 */
export function maySplit(row: Row, widths: readonly number[], textHeight: number, style: Style): boolean {
  const heights = row.cells.map((cell, i) => cellHeight(cell, widths[i] ?? 0, style));
  return Math.max(0, ...heights) > textHeight / 2;
}

function cellHeight(cell: Cell, width: number, style: Style): number {
  const { size, pitch } = style.text.tableCell;
  const room = Math.max(1, width / 20 / size - (2 * style.table.paddingX) / size - cell.indent);
  const lines = inlineText(cell.inlines)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(ems(line) / Math.floor(room))), 0);
  return (lines * pitchTwips(pitch) + 2 * twips(style.table.paddingY)) / cell.rowspan;
}

const ems = (line: string): number => [...line].reduce((sum, c) => sum + (c < '\u2000' ? 0.5 : 1), 0);
