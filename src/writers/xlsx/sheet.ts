import { grid } from '../../tree/grid.ts';
import type { Table } from '../../tree/node.ts';
import { printedNumber } from '../../tree/printed-number.ts';
import type { StatutoryTable } from '../../tree/statutory-tables.ts';
import type { Style, TextRole } from '../../tree/style.ts';
import { inlineText } from '../../tree/text.ts';
import type { Area, RowPlan, SheetPlan } from '../../workbooks/workbook-plan.ts';
import { columnWidths } from './column-widths.ts';
import { gridRows } from './grid-rows.ts';
import { lookOf } from './looks.ts';
import { printSetup, textWidth } from './print-setup.ts';
import { textHeight } from './text-size.ts';

/** A table as a worksheet: caption and unit line over the width, head, body, remarks; a stamp above all. */
export function sheetOf(
  about: StatutoryTable,
  name: string,
  stamp: string | undefined,
  style: Style,
): SheetPlan {
  const { table, notes, orientation } = about;
  const widths = columnWidths(table, textWidth(style, orientation), style);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const line = (text: string, role: TextRole): RowPlan => ({
    height: textHeight(text, whole, style.text[role]) + 2 * style.table.paddingY,
    cells: [{ value: text, look: lookOf(role, style) }],
  });
  const above = linesAbove(about, stamp).map(([text, role]) => line(text, role));
  const look = { style, isGrouped: isGrouped(table) };
  const head = gridRows(table.head, 'tableHead', table, widths, look);
  const body = gridRows(table.body, 'tableCell', table, widths, look);
  const below = notes.map((note) => line(inlineText(note.inlines), 'note'));
  const headEnd = above.length + head.rows.length;
  const bodyEnd = headEnd + body.rows.length;
  const lines = [...above.keys(), ...below.map((_, i) => bodyEnd + i)];
  // A stamp must be on every page, and only rows that follow each other can be repeated.
  const firstRepeated = stamp === undefined ? above.length : 0;
  const repeated = firstRepeated < headEnd ? { first: firstRepeated, last: headEnd - 1 } : undefined;
  return {
    name,
    columnWidths: widths,
    rows: [...above, ...head.rows, ...body.rows, ...below],
    merges: [
      ...(widths.length > 1 ? lines.map((row) => ({ row, column: 0, rows: 1, columns: widths.length })) : []),
      ...head.merges.map((range) => movedDown(range, above.length)),
      ...body.merges.map((range) => movedDown(range, headEnd)),
    ],
    frozenRows: headEnd,
    isProtected: false,
    choices: [],
    print: printSetup(style, orientation, repeated),
  };
}

/** What stands over the head of a table, a row each. */
export const linesAbove = (
  { table, caption }: StatutoryTable,
  stamp: string | undefined,
): readonly (readonly [text: string, role: TextRole])[] => [
  ...(stamp === undefined ? [] : [[stamp, 'title'] as const]),
  [caption, 'caption'],
  ...(table.unit === undefined ? [] : [[table.unit, 'unit'] as const]),
];

const movedDown = (range: Area, rows: number): Area => ({ ...range, row: range.row + rows });

const isGrouped = ({ columns, body }: Table): boolean =>
  grid(body, columns.length).some((slots) =>
    slots.some(({ cell }, c) => {
      const column = columns[c];
      return column !== undefined && printedNumber(cell, column)?.isGrouped === true;
    }),
  );
