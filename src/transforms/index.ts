import type { Layout } from '../layouts/layout.ts';
import type { Budget } from '../model/schema.ts';
import type { Block, Document, Draft, Metadata, Section } from '../tree/node.ts';
import { assignIds } from './assign-ids.ts';
import { captionTables } from './caption-tables.ts';
import type { Expanding } from './expand-tables.ts';
import { expandTables } from './expand-tables.ts';
import { linkContents, listContents } from './list-contents.ts';
import { numberHeadings } from './number-headings.ts';

type Sections = readonly Section<Block>[];

/** Steps from expanded tables to the finished document, in order. */
const STEPS: readonly ((sections: Sections, layout: Layout) => Sections)[] = [
  numberHeadings,
  listContents,
  assignIds,
  linkContents,
  captionTables,
];

/** Draft → Document: tables expanded, headings numbered, nodes named. See `tablesAreKnown` for what the layout must have. */
export function finish(
  draft: Draft,
  budget: Budget,
  layout: Layout,
  { metadata, ...tables }: { readonly metadata: Metadata } & Pick<Expanding, 'words' | 'lastYear'>,
): Document {
  const expanded = expandTables(draft.sections, { budget, layout, ...tables });
  const sections = STEPS.reduce<Sections>((before, step) => step(before, layout), expanded);
  return { kind: 'document', title: draft.title, language: 'zh-CN', metadata, sections };
}
