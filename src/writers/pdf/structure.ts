import type { Block, Cell, Document, List, NodeId, Row, Table } from '../../tree/node.ts';
import { assertNever } from '../../tree/node.ts';
import { tocElement } from './toc-structure.ts';

/** An element of the structure tree that screen readers follow (PDF 1.7 §14.8.4). */
export interface Element {
  readonly tag: string;
  /** The node whose lines are this element's content. */
  readonly node?: NodeId;
  /** Whether the links from the node's lines are part of it. */
  readonly isLink?: boolean;
  /** What a figure shows, in words. */
  readonly alt?: string;
  /** The attribute dictionary of a table cell. */
  readonly attributes?: string;
  /** Kept though it is empty: a table needs all its cells. */
  readonly always?: boolean;
  readonly kids: readonly Element[];
}

/** The structure of a document, in the order of its text. */
export function structureOf(document: Document): Element {
  const levels = headingLevels(document);
  const sections = document.sections.map(
    (section): Element => ({
      tag: 'Sect',
      kids: section.blocks.flatMap((block) => blockElements(block, levels)),
    }),
  );
  return { tag: 'Document', kids: sections };
}

type Levels = ReadonlyMap<NodeId, number>;

/** The title is H1 and headings follow it; the first is H1 and no level is skipped (ISO 14289-1 §7.4.2). */
function headingLevels(document: Document): Levels {
  const levels = new Map<NodeId, number>();
  const blocks = document.sections.flatMap((section) => section.blocks);
  const shift = blocks.some((block) => block.kind === 'title') ? 1 : 0;
  let last = 0;
  for (const block of blocks) {
    if (block.kind !== 'title' && block.kind !== 'heading') continue;
    const wanted = block.kind === 'title' ? 1 : block.level + shift;
    last = Math.min(wanted, last + 1);
    levels.set(block.id, last);
  }
  return levels;
}

function blockElements(block: Block, levels: Levels): readonly Element[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return [{ tag: `H${levels.get(block.id)}`, node: block.id, kids: [] }];
    case 'paragraph':
    case 'note':
      return [{ tag: 'P', node: block.id, kids: [] }];
    case 'list':
      return [listElement(block)];
    case 'table':
      return [tableElement(block)];
    case 'figure': {
      const { id, alt, caption } = block;
      const kids = caption ? [{ tag: 'Caption', node: caption.id, kids: [] }] : [];
      return [{ tag: 'Figure', node: id, alt, kids }];
    }
    case 'toc':
      return [tocElement(block)];
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}

/** The label is printed in the first paragraph and is marked by itself (`splitLabels`). */
const listElement = (list: List): Element => ({
  tag: 'L',
  kids: list.items.map((item) => ({
    tag: 'LI',
    kids: [
      { tag: 'Lbl', node: item.id, kids: [] },
      { tag: 'LBody', kids: item.paragraphs.map(({ id }) => ({ tag: 'P', node: id, kids: [] })) },
    ],
  })),
});

/** The unit line is part of the caption: both are lines of the table's own node. */
const tableElement = (table: Table): Element => ({
  tag: 'Table',
  kids: [
    { tag: 'Caption', node: table.id, kids: [] },
    ...(table.head.length > 0 ? [rowGroup('THead', table.head, true)] : []),
    // A head must have a body beside it, be it empty (ISO 14289-1 §7.2).
    ...(table.head.length + table.body.length > 0 ? [rowGroup('TBody', table.body, false)] : []),
  ],
});

const rowGroup = (tag: 'THead' | 'TBody', rows: readonly Row[], head: boolean): Element => ({
  tag,
  always: true,
  kids: rows.map((row) => ({
    tag: 'TR',
    always: true,
    kids: row.cells.map((cell) => cellElement(cell, head)),
  })),
});

function cellElement(cell: Cell, head: boolean): Element {
  const header = head || cell.rowHead;
  const scope = header ? `/Scope/${head ? 'Column' : 'Row'}` : '';
  const across = cell.colspan > 1 ? `/ColSpan ${cell.colspan}` : '';
  const down = cell.rowspan > 1 ? `/RowSpan ${cell.rowspan}` : '';
  const entries = scope + across + down;
  const element = { tag: header ? 'TH' : 'TD', node: cell.id, always: true, kids: NONE };
  return entries ? { ...element, attributes: `<</O/Table${entries}>>` } : element;
}

const NONE: readonly Element[] = [];
