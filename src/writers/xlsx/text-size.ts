import type { TextStyle } from '../../tree/style.ts';

/** Excel keeps so much of a cell's width free, in points. */
const CELL_PADDING = 5;

/** Characters of Latin and figures are half as wide as the others. */
const isNarrow = (character: string): boolean => character < '\u2000';

/** About how wide a line of text is, in points. */
export const lineWidth = (line: string, size: number): number =>
  [...line].reduce((sum, character) => sum + (isNarrow(character) ? size / 2 : size), CELL_PADDING);

/**
 * About how high text stands in a cell of a width, in points: Excel does not measure merged cells, and other
 * programs have other fonts, so that rows are given their height.
 */
export function textHeight(text: string, width: number, { size, pitch }: TextStyle): number {
  const room = Math.max(size, width - CELL_PADDING);
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((lineWidth(line, size) - CELL_PADDING) / room)), 0);
  return lines * pitch;
}
