import type { Document, NodeId } from '../../tree/node.ts';
import { inlineText } from '../../tree/text.ts';
import type { Page } from '../../typeset/pages.ts';
import { destinations } from './destinations.ts';
import { type PdfFile, type Ref, refText } from './serialize.ts';
import { textString } from './string.ts';

/** One bookmark; `level` 0 is the title. */
interface Bookmark {
  readonly text: string;
  readonly node: NodeId;
  readonly level: number;
}

interface Entry {
  readonly ref: Ref;
  readonly level: number;
  readonly bookmark?: Bookmark;
  readonly kids: Entry[];
}

/** Writes the bookmarks, nested as the headings are; undefined where the document has none. */
export function writeOutline(
  file: PdfFile,
  document: Document,
  pages: readonly Page[],
  refs: readonly Ref[],
): Ref | undefined {
  const wanted = bookmarks(document);
  const places = destinations(new Set(wanted.map(({ node }) => node)), pages, refs);
  const root = nested(
    file,
    wanted.filter(({ node }) => places.has(node)),
  );
  if (!root) return undefined;
  writeKids(file, root, places);
  file.set(root.ref, `<</Type/Outlines${kidsEntries(root, root.kids.length)}>>`);
  return root.ref;
}

function bookmarks(document: Document): readonly Bookmark[] {
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block): Bookmark[] => {
      if (block.kind === 'title')
        return [{ text: inlineText(block.inlines).replaceAll('\n', ''), node: block.id, level: 1 }];
      if (block.kind === 'toc') return [{ text: block.title, node: block.id, level: 1 }];
      if (block.kind !== 'heading') return [];
      const text = block.label + inlineText(block.inlines).replaceAll('\n', '');
      return [{ text, node: block.id, level: block.level }];
    }),
  );
}

function nested(file: PdfFile, list: readonly Bookmark[]): Entry | undefined {
  if (list.length === 0) return undefined;
  const root: Entry = { ref: file.reserve(), level: 0, kids: [] };
  const path = [root];
  for (const bookmark of list) {
    while ((path.at(-1) as Entry).level >= bookmark.level) path.pop();
    const entry: Entry = { ref: file.reserve(), level: bookmark.level, bookmark, kids: [] };
    (path.at(-1) as Entry).kids.push(entry);
    path.push(entry);
  }
  return root;
}

function writeKids(file: PdfFile, parent: Entry, places: ReadonlyMap<NodeId, string>): void {
  parent.kids.forEach((kid, i) => {
    const { text, node } = kid.bookmark as Bookmark;
    const previous = parent.kids[i - 1];
    const next = parent.kids[i + 1];
    const body =
      `/Title ${textString(text)}/Parent ${refText(parent.ref)}/Dest${places.get(node)}` +
      (previous ? `/Prev ${refText(previous.ref)}` : '') +
      (next ? `/Next ${refText(next.ref)}` : '') +
      kidsEntries(kid, -kid.kids.length);
    file.set(kid.ref, `<<${body}>>`);
    writeKids(file, kid, places);
  });
}

/** @param count negative for an entry that is shown closed (PDF 1.7 table 153) */
function kidsEntries({ kids }: Entry, count: number): string {
  const [first] = kids;
  const last = kids.at(-1);
  return first && last ? `/First ${refText(first.ref)}/Last ${refText(last.ref)}/Count ${count}` : '';
}
