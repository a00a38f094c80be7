import * as build from '../tree/build.ts';
import type { Block, NodeId, Section, Toc } from '../tree/node.ts';
import { inlineText } from '../tree/text.ts';

type Sections = readonly Section<Block>[];

/** What a table of contents lists. */
interface Listed {
  readonly target: NodeId;
  readonly level: number;
  readonly text: string;
}

/** Fills tables of contents; one that would list nothing is left out. Labels must be there, ids need not. */
export const listContents = (sections: Sections): Sections =>
  withTocs(sections, (toc) => {
    const entries = listedBy(toc, sections).map(({ level, text }) => build.tocEntry(level, text));
    return entries.length === 0 ? [] : [{ ...toc, entries }];
  });

/** Lets each entry of a table of contents name the node that it lists, once nodes have ids. */
export const linkContents = (sections: Sections): Sections =>
  withTocs(sections, (toc) => {
    const listed = listedBy(toc, sections);
    const entries = toc.entries.map((entry, i) => ({
      ...entry,
      page: { ...entry.page, target: (listed[i] as Listed).target },
    }));
    return [{ ...toc, entries }];
  });

const withTocs = (sections: Sections, change: (toc: Toc) => readonly Toc[]): Sections =>
  sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block): readonly Block[] =>
      block.kind === 'toc' ? change(block) : [block],
    ),
  }));

/** Headings, and captions where they are asked for, in the document's order. What has no words has no entry. */
function listedBy({ levels, tables }: Toc, sections: Sections): readonly Listed[] {
  const listed: Listed[] = [];
  let under = 0;
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading' && block.level <= levels) {
      under = block.level;
      const text = inOneLine(block.label + inlineText(block.inlines));
      if (text !== '') listed.push({ target: block.id, level: block.level, text });
    } else if (block.kind === 'table' && tables) {
      const text = inOneLine(inlineText(block.caption ?? []));
      if (text !== '') listed.push({ target: block.id, level: under + 1, text });
    }
  }
  return listed;
}

const inOneLine = (text: string): string => text.replaceAll('\n', '').trim();
