import type { Block, Section } from '../tree/node.ts';

/** Lets a heading serve as the caption of the table straight after it, where the table has none of its own. */
export function captionTables(sections: readonly Section<Block>[]): readonly Section<Block>[] {
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block, i) => {
      const before = section.blocks[i - 1];
      const captioned = block.kind === 'table' && block.caption === undefined && before?.kind === 'heading';
      return captioned ? { ...block, captionedBy: before.id } : block;
    }),
  }));
}
