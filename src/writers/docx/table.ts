import { BorderStyle, type IBorderOptions, TableLayoutType, WidthType, Table as WordTable } from 'docx';
import type { Table } from '../../tree/node.ts';
import type { Style } from '../../tree/style.ts';
import { columnWidths } from './column-widths.ts';
import type { PageBox } from './page.ts';
import { twips } from './twips.ts';

/**
 * The grid of a table, over the whole type area; caption and unit line are paragraphs before it. Its rows are put in
 * afterwards (`tableRowsOf`).
 */
export function tableGrid(table: Table, style: Style, page: PageBox): WordTable {
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
    columnWidths: [...columnWidths(table.columns, page.textWidth)],
    margins: { marginUnitType: WidthType.DXA, top: y, bottom: y, left: x, right: x },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [],
  });
}

const END = '</w:tbl>';

/** The document's XML with the rows of its tables, in order. */
export function withRows(xml: string, rows: readonly string[]): string {
  const parts = xml.split(END);
  if (parts.length - 1 !== rows.length)
    throw new Error(`${rows.length} tables have rows, and there are ${parts.length - 1} tables`);
  return parts.map((part, i) => (i < rows.length ? part + rows[i] + END : part)).join('');
}
