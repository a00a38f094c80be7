import type { Document, Heading, Note, Section, Table } from './node.ts';
import { inlineText } from './text.ts';

/** A table that stands by itself, with what the document says around it. */
export interface StatutoryTable {
  readonly table: Table;
  /** Its own caption or the words of the heading that serves as one; its name where there is neither. */
  readonly caption: string;
  /** Remarks straight under it. */
  readonly notes: readonly Note[];
  readonly orientation: Section['orientation'];
}

/** The statutory tables of a document, in its order. */
export function statutoryTables(document: Document): readonly StatutoryTable[] {
  const headings = new Map(
    document.sections.flatMap(({ blocks }) => blocks.filter(isHeading).map((block) => [block.id, block])),
  );
  return document.sections.flatMap(({ blocks, orientation }) =>
    blocks.flatMap((table, i) => {
      if (table.kind !== 'table' || !table.statutory) return [];
      const { caption = headings.get(table.captionedBy ?? 0)?.inlines } = table;
      const after = blocks.slice(i + 1);
      const end = after.findIndex((block) => block.kind !== 'note');
      const notes = (end < 0 ? after : after.slice(0, end)).filter(isNote);
      return [{ table, caption: caption ? inlineText(caption) : table.name, notes, orientation }];
    }),
  );
}

const isHeading = (block: { readonly kind: string }): block is Heading => block.kind === 'heading';
const isNote = (block: { readonly kind: string }): block is Note => block.kind === 'note';
