import { type FileChild, Paragraph, type TextRun, type XmlComponent } from 'docx';
import {
  assertNever,
  type Block,
  type Inline,
  type List,
  type Section,
  type Table,
} from '../../tree/node.ts';
import type { Style } from '../../tree/style.ts';
import { figureChildren } from './figure.ts';
import { runs, textRun } from './inline.ts';
import { type PageBox, pageBox } from './page.ts';
import { GAP_STYLE, headingStyle, paragraphStyle, STYLE_NAMES } from './style-ids.ts';
import { tableGrid } from './table.ts';
import { hasRows } from './table-rows.ts';
import { Contents, marked, type References } from './toc.ts';

/** What a section's blocks share. */
export interface Frame {
  readonly style: Style;
  readonly page: PageBox;
  readonly references: References;
}

/** Paragraphs and tables of a section, in order. */
export function sectionChildren(
  section: Section,
  style: Style,
  references: References,
): readonly FileChild[] {
  const frame = { style, page: pageBox(style, section.orientation), references };
  return section.blocks.flatMap((block, i) => {
    const newPage = section.blocks[i - 1]?.kind === 'page-break';
    const children = blockChildren(block, newPage, frame);
    return needsGap(block, section.blocks[i + 1]) ? [...children, gap()] : children;
  });
}

/** A page break is a property of the paragraph after it: as a paragraph of its own it would leave a blank line. */
function blockChildren(block: Block, newPage: boolean, frame: Frame): readonly FileChild[] {
  switch (block.kind) {
    case 'title':
      return [paragraph(STYLE_NAMES.title.id, '', block.inlines, newPage)];
    case 'heading':
      return [
        paragraph(headingStyle(block.level), block.label, block.inlines, newPage, (all) =>
          marked(block.id, all, frame.references),
        ),
      ];
    case 'paragraph':
      return [paragraph(paragraphStyle(block.role), '', block.inlines, newPage)];
    case 'note':
      return [paragraph(STYLE_NAMES.note.id, '', block.inlines, newPage)];
    case 'list':
      return listChildren(block, newPage);
    case 'table':
      return tableChildren(block, newPage, frame);
    case 'figure':
      return figureChildren(block, newPage, frame);
    case 'toc':
      return [new Contents(block, newPage, frame.references, frame.page, frame.style)];
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}

/** Labels are literal text: Word's own numbers are lost when text is pasted into a portal. */
function paragraph(
  style: string,
  label: string,
  inlines: readonly Inline[],
  newPage: boolean,
  mark: (all: readonly XmlComponent[]) => readonly XmlComponent[] = (all) => all,
): Paragraph {
  return new Paragraph({
    style,
    ...(newPage ? { pageBreakBefore: true } : {}),
    children: mark([...(label === '' ? [] : [textRun(label)]), ...runs(inlines)]) as TextRun[],
  });
}

function listChildren(list: List, newPage: boolean): readonly Paragraph[] {
  return list.items.flatMap((item, i) =>
    item.paragraphs.map((p, j) =>
      paragraph(paragraphStyle(p.role), j === 0 ? item.label : '', p.inlines, newPage && i + j === 0),
    ),
  );
}

function tableChildren(table: Table, newPage: boolean, frame: Frame): readonly FileChild[] {
  const mark = (all: readonly XmlComponent[]) => marked(table.id, all, frame.references, true);
  const caption = table.caption ? [paragraph(STYLE_NAMES.caption.id, '', table.caption, newPage, mark)] : [];
  const unit =
    table.unit === undefined
      ? []
      : [
          paragraph(
            STYLE_NAMES.unit.id,
            '',
            [{ kind: 'text', text: table.unit }],
            newPage && caption.length === 0,
          ),
        ];
  const lead = [...caption, ...unit];
  const start = newPage && lead.length === 0 ? [gap(true)] : lead;
  return hasRows(table) ? [...start, tableGrid(table, frame.style, frame.page)] : start;
}

/** Word joins two tables that touch, and wants a paragraph after the last one. */
function needsGap(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'table') return false;
  return next === undefined || next.kind === 'page-break' || (next.kind === 'table' && !hasLead(next));
}

const hasLead = (table: Table): boolean => table.caption !== undefined || table.unit !== undefined;

const gap = (newPage = false): Paragraph =>
  new Paragraph({ style: GAP_STYLE, ...(newPage ? { pageBreakBefore: true } : {}) });
