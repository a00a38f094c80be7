import type { Block, Cell, ListItem, NodeId, Paragraph, Row, Section, TocEntry } from '../tree/node.ts';
import { assertNever } from '../tree/node.ts';

/** Numbers all nodes from 1 in document order, so that a line on a page can name the node it belongs to. */
export function assignIds(sections: readonly Section<Block>[]): readonly Section<Block>[] {
  let last = 0;
  const next = (): NodeId => ++last;
  const paragraph = (p: Paragraph): Paragraph => ({ ...p, id: next() });
  const item = (i: ListItem): ListItem => ({ ...i, id: next(), paragraphs: i.paragraphs.map(paragraph) });
  const cell = (c: Cell): Cell => ({ ...c, id: next() });
  const row = (r: Row): Row => ({ ...r, id: next(), cells: r.cells.map(cell) });
  const entry = (e: TocEntry): TocEntry => ({ ...e, id: next(), page: { ...e.page, id: next() } });
  const block = (b: Block): Block => {
    switch (b.kind) {
      case 'list':
        return { ...b, id: next(), items: b.items.map(item) };
      case 'table':
        return { ...b, id: next(), head: b.head.map(row), body: b.body.map(row) };
      case 'figure': {
        const id = next();
        return b.caption ? { ...b, id, caption: { ...b.caption, id: next() } } : { ...b, id };
      }
      case 'toc':
        return { ...b, id: next(), entries: b.entries.map(entry) };
      case 'title':
      case 'heading':
      case 'paragraph':
      case 'note':
      case 'page-break':
        return { ...b, id: next() };
      default:
        return assertNever(b);
    }
  };
  return sections.map((section) => ({ ...section, id: next(), blocks: section.blocks.map(block) }));
}
