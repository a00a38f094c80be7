import { grid, type Slot } from '../../tree/grid.ts';
import type { Cell, Document, Inline, Row, Table } from '../../tree/node.ts';
import { assertNever } from '../../tree/node.ts';
import type { Style } from '../../tree/style.ts';
import { columnWidths } from './column-widths.ts';
import { type PageBox, pageBox } from './page.ts';
import { maySplit } from './row-splits.ts';
import { STRONG_STYLE, STYLE_NAMES } from './style-ids.ts';
import { twips } from './twips.ts';
import { escapeXml } from './xml.ts';

/** What a table's rows share. */
interface Frame {
  readonly style: Style;
  readonly page: PageBox;
  /** Of the leaf columns, in twips. */
  readonly widths: readonly number[];
}

/**
 * The rows of each table of a document that has any, as WordprocessingML (ISO/IEC 29500-1 §17.4), in order. Most of a
 * budget is cells, and the library takes several times as long to make objects of them that end as the same text.
 */
export function tableRowsOf(document: Document, style: Style): readonly string[] {
  return document.sections.flatMap(({ blocks, orientation }) => {
    const page = pageBox(style, orientation);
    return blocks.flatMap((block) =>
      block.kind === 'table' && hasRows(block) ? rowsOf(block, style, page) : [],
    );
  });
}

export const hasRows = ({ head, body }: Table): boolean => head.length + body.length > 0;

function rowsOf(table: Table, style: Style, page: PageBox): string {
  const frame = { style, page, widths: columnWidths(table.columns, page.textWidth) };
  return groupXml(table.head, true, frame) + groupXml(table.body, false, frame);
}

function groupXml(rows: readonly Row[], head: boolean, frame: Frame): string {
  const lines = grid(rows, frame.widths.length).map((slots, r) => {
    const row = rows[r] as Row;
    const widths = slots.filter((slot) => slot.begins).map((slot) => slotWidth(slot, frame));
    const split = maySplit(row, widths, frame.page.textHeight, frame.style);
    const cells = slots.filter((slot, c) => slot.column === c).map((slot) => cellXml(slot, head, frame));
    return (
      `<w:tr><w:trPr><w:cantSplit${split ? OFF : ''}/><w:tblHeader${head ? '' : OFF}/></w:trPr>` +
      `${cells.join('')}</w:tr>`
    );
  });
  return lines.join('');
}

const OFF = ' w:val="off"';

/** Word repeats a cell in every row that it covers, empty and marked as its continuation. */
function cellXml(slot: Slot, head: boolean, frame: Frame): string {
  const { cell } = slot;
  const { colspan, rowspan } = cell;
  const across = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : '';
  const down =
    slot.begins && rowspan === 1 ? '' : `<w:vMerge w:val="${slot.begins ? 'restart' : 'continue'}"/>`;
  const paragraph = slot.begins ? paragraphXml(cell, head, frame.style) : CONTINUATION;
  return (
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${slotWidth(slot, frame)}"/>${across}${down}` +
    `<w:vAlign w:val="center"/></w:tcPr>${paragraph}</w:tc>`
  );
}

const CONTINUATION = `<w:p><w:pPr><w:pStyle w:val="${STYLE_NAMES.tableCell.id}"/></w:pPr></w:p>`;

const slotWidth = (slot: Slot, frame: Frame): number =>
  frame.widths.slice(slot.column, slot.column + slot.cell.colspan).reduce((sum, width) => sum + width, 0);

function paragraphXml(cell: Cell, head: boolean, style: Style): string {
  const name = head ? STYLE_NAMES.tableHead : STYLE_NAMES.tableCell;
  // A head row alone at the foot of a page would say nothing.
  const keep = head ? '<w:keepNext/>' : '';
  const left = twips(cell.indent * style.text[name.role].size);
  const indent = cell.indent > 0 ? `<w:ind w:left="${left}"/>` : '';
  return (
    `<w:p><w:pPr><w:pStyle w:val="${name.id}"/>${keep}${indent}<w:jc w:val="${cell.align}"/></w:pPr>` +
    `${runsXml(cell.inlines, false)}</w:p>`
  );
}

const runsXml = (inlines: readonly Inline[], strong: boolean): string =>
  inlines.map((inline) => runXml(inline, strong)).join('');

/** The same runs as those of paragraphs outside tables (`runs`). */
function runXml(inline: Inline, strong: boolean): string {
  switch (inline.kind) {
    case 'text':
    case 'amount': {
      if (inline.text === '') return '';
      const look = `${strong ? `<w:rStyle w:val="${STRONG_STYLE}"/>` : ''}<w:rFonts w:hint="eastAsia"/>`;
      return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeXml(inline.text)}</w:t></w:r>`;
    }
    case 'strong':
      return runsXml(inline.inlines, true);
    case 'line-break':
      return '<w:r><w:br/></w:r>';
    default:
      return assertNever(inline);
  }
}
