import type { Cell } from '../../tree/node.ts';
import type { PrintedNumber } from '../../tree/printed-number.ts';
import type { Style, TextRole, TextStyle } from '../../tree/style.ts';
import type { CellLook } from '../../workbooks/workbook-plan.ts';

/** The look of text of a role, outside the table's grid. */
export function lookOf(role: TextRole, style: Style): CellLook {
  const { font, size, align } = style.text[role];
  return {
    font: { name: style.fonts[font].officeName, size, bold: false },
    align: ALIGNMENT[align],
    indent: 0,
    wrap: true,
    bordered: false,
    locked: true,
  };
}

const ALIGNMENT = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'left',
} as const satisfies Record<TextStyle['align'], CellLook['align']>;

/** What a table's cells share. */
export interface TableLook {
  readonly style: Style;
  /** Whether some number of the table has its thousands parted. */
  readonly isGrouped: boolean;
}

/** The look of a cell of the grid. A number stays on one line; Excel indents only what is flush left. */
export function gridLook(
  cell: Cell,
  role: TextRole,
  bold: boolean,
  number: PrintedNumber | undefined,
  { style, isGrouped }: TableLook,
): CellLook {
  const look = lookOf(role, style);
  return {
    ...look,
    font: { ...look.font, bold },
    align: cell.align,
    indent: cell.align === 'left' ? cell.indent : 0,
    wrap: number === undefined,
    bordered: true,
    ...(number && { numberFormat: numberFormat(number, isGrouped) }),
  };
}

/**
 * The format in which Excel shows a number as it is printed. Below a thousand it parts thousands where its table
 * does, so that a larger number put in its place looks like its neighbours.
 */
function numberFormat({ decimal, decimals, isGrouped }: PrintedNumber, isTableGrouped: boolean): string {
  const parts = isGrouped || (isTableGrouped && Math.abs(Number(decimal)) < 1000);
  return (parts ? '#,##0' : '0') + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '');
}
