import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  Table as WordTable,
} from 'docx';
import { grid, type Slot } from '../../tree/grid.ts';
import type { Align, Cell, Column, Row, Table } from '../../tree/node.ts';
import type { Style } from '../../tree/style.ts';
import { runs } from './inline.ts';
import type { PageBox } from './page.ts';
import { maySplit } from './row-splits.ts';
import { STYLE_NAMES } from './style-ids.ts';
import { twips } from './twips.ts';

/** What a table's rows share. */
interface Frame {
  readonly style: Style;
  readonly page: PageBox;
  /** Of the leaf columns, in twips. */
  readonly widths: readonly number[];
}

/** The grid of a table, over the whole type area; caption and unit line are paragraphs before it. */
export function tableGrid(table: Table, style: Style, page: PageBox): WordTable {
  const frame = { style, page, widths: columnWidths(table.columns, page.textWidth) };
  const { paddingX, paddingY, rule } = style.table;
  const [x, y] = [twips(paddingX), twips(paddingY)];
  // Word counts rules in eighths of a point.
  const line: IBorderOptions = {
    style: BorderStyle.SINGLE,
    size: Math.max(2, Math.round(rule * 8)),
    color: '000000',
  };
  return new WordTable({
    layout: TableLayoutType.FIXED,
    // LibreOffice and WPS misread percentages: all widths are in twips.
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: [...frame.widths],
    margins: { marginUnitType: WidthType.DXA, top: y, bottom: y, left: x, right: x },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [...tableRows(table.head, true, frame), ...tableRows(table.body, false, frame)],
  });
}

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

function tableRows(rows: readonly Row[], head: boolean, frame: Frame): readonly TableRow[] {
  return grid(rows, frame.widths.length).map((slots, r) => {
    const row = rows[r] as Row;
    const widths = slots.filter((slot) => slot.begins).map((slot) => slotWidth(slot, frame));
    return new TableRow({
      tableHeader: head,
      cantSplit: !maySplit(row, widths, frame.page.textHeight, frame.style),
      children: slots
        .filter((slot, c) => slot.column === c)
        .map((slot) => (slot.begins ? startOf(slot, head, frame) : continuationOf(slot, frame))),
    });
  });
}

function startOf(slot: Slot, head: boolean, frame: Frame): TableCell {
  const { cell } = slot;
  return new TableCell({
    ...cellProperties(slot, frame),
    ...(cell.rowspan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    children: [cellParagraph(cell, head, frame.style)],
  });
}

/** Word repeats a cell in every row that it covers, empty and marked as its continuation. */
function continuationOf(slot: Slot, frame: Frame): TableCell {
  return new TableCell({
    ...cellProperties(slot, frame),
    verticalMerge: VerticalMergeType.CONTINUE,
    children: [new Paragraph({ style: STYLE_NAMES.tableCell.id })],
  });
}

function cellProperties(slot: Slot, frame: Frame) {
  return {
    width: { size: slotWidth(slot, frame), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(slot.cell.colspan > 1 ? { columnSpan: slot.cell.colspan } : {}),
  };
}

const slotWidth = (slot: Slot, frame: Frame): number =>
  frame.widths.slice(slot.column, slot.column + slot.cell.colspan).reduce((sum, width) => sum + width, 0);

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Align, string>;

function cellParagraph(cell: Cell, head: boolean, style: Style): Paragraph {
  const name = head ? STYLE_NAMES.tableHead : STYLE_NAMES.tableCell;
  return new Paragraph({
    style: name.id,
    alignment: ALIGNMENT[cell.align],
    // A head row alone at the foot of a page would say nothing.
    ...(head ? { keepNext: true } : {}),
    ...(cell.indent > 0 ? { indent: { left: twips(cell.indent * style.text[name.role].size) } } : {}),
    children: [...runs(cell.inlines)],
  });
}
