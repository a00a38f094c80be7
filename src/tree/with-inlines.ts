import type { Block, Cell, Document, Inline, Paragraph, Row } from './node.ts';
import { assertNever } from './node.ts';

/** Changes the running text of a block or cell. */
export type InlinesChange = (inlines: readonly Inline[]) => readonly Inline[];

/** A document with its running text changed, block by block and cell by cell, in its order. */
export const withInlines = (document: Document, change: InlinesChange): Document => ({
  ...document,
  sections: document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => blockWith(block, change)),
  })),
});

function blockWith(block: Block, change: InlinesChange): Block {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'note':
      return { ...block, inlines: change(block.inlines) };
    case 'list': {
      const paragraph = (p: Paragraph): Paragraph => ({ ...p, inlines: change(p.inlines) });
      const items = block.items.map((item) => ({ ...item, paragraphs: item.paragraphs.map(paragraph) }));
      return { ...block, items };
    }
    case 'table': {
      const cell = (c: Cell): Cell => ({ ...c, inlines: change(c.inlines) });
      const row = (r: Row): Row => ({ ...r, cells: r.cells.map(cell) });
      const caption = block.caption ? { caption: change(block.caption) } : {};
      return { ...block, ...caption, head: block.head.map(row), body: block.body.map(row) };
    }
    case 'figure': {
      const { caption } = block;
      return caption ? { ...block, caption: { ...caption, inlines: change(caption.inlines) } } : block;
    }
    case 'toc':
    case 'page-break':
      return block;
    default:
      return assertNever(block);
  }
}
