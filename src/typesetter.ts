/**
 * The typesetter as a package of its own, `gongkai/typesetter`: from a tree of Chinese text to pages, and from pages to a
 * tagged, archival PDF. Nothing here knows what a budget is. See docs/typesetter.md.
 */
import { assignIds } from './transforms/assign-ids.ts';
import { linkContents, listContents } from './transforms/list-contents.ts';
import type { Block, Document, Metadata, Section } from './tree/node.ts';

export type { Env } from './env/env.ts';
export { memoryEnv, memoryTree } from './env/memory.ts';
export { nodeEnv } from './env/node.ts';
export { readPicture } from './pictures/read-picture.ts';
export * as build from './tree/build.ts';
export { GBT9704 } from './tree/gbt9704.ts';
export type { Document, Picture } from './tree/node.ts';
export type { Style } from './tree/style.ts';
export { documentText } from './tree/text.ts';
export { layOut } from './typeset/layout.ts';
export { missingGlyphs } from './typeset/missing-glyphs.ts';
export type { Page, PlacedLine, Rule } from './typeset/pages.ts';
export { printPages } from './writers/pdf/print.ts';

/**
 * A document of these sections, its nodes numbered and its contents listed. `metadata.date` (`YYYY-MM-DD`) is the date of creation that the file
 * tells; without one it tells none, since there is no clock.
 */
export const documentOf = (
  title: string,
  sections: readonly Section<Block>[],
  metadata: Partial<Metadata> & Pick<Metadata, 'author'>,
): Document => ({
  kind: 'document',
  title,
  language: 'zh-CN',
  metadata: { keywords: [], tags: [], ...metadata },
  sections: linkContents(assignIds(listContents(sections))),
});
