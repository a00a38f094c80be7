import type { Layout } from '../layouts/layout.ts';
import { label as labelOf } from '../model/label.ts';
import type { Block, HeadingLevel, Section } from '../tree/node.ts';

/**
 * Gives every heading and list item its label as literal text, in Word too: automatic numbers are lost when a
 * document is pasted into a portal, and 一、 comes out as 1、.
 *
 * A heading starts the numbers below it anew. A list is numbered for itself, in the form of its level.
 */
export function numberHeadings(
  sections: readonly Section<Block>[],
  layout: Pick<Layout, 'numbering'>,
): readonly Section<Block>[] {
  const counts = [0, 0, 0, 0];
  const label = (level: HeadingLevel, n: number) => labelOf(layout.numbering[level - 1] ?? '1.', n);
  const numbered = (block: Block): Block => {
    if (block.kind === 'list') {
      return {
        ...block,
        items: block.items.map((item, i) => ({ ...item, label: label(block.level, i + 1) })),
      };
    }
    if (block.kind !== 'heading') return block;
    const n = (counts[block.level - 1] ?? 0) + 1;
    counts[block.level - 1] = n;
    counts.fill(0, block.level);
    return { ...block, label: label(block.level, n) };
  };
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(numbered) }));
}
