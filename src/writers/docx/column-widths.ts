import type { Column } from '../../tree/node.ts';

/** Shares of the width in whole twips; the edges are rounded, so that the sum is the width. */
export function columnWidths(columns: readonly Column[], width: number): readonly number[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  let share = 0;
  let edge = 0;
  return columns.map((column) => {
    share += column.width;
    const start = edge;
    edge = Math.round((width * share) / whole);
    return edge - start;
  });
}
