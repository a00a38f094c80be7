import type { Toc, TocEntry } from '../../tree/node.ts';
import type { Element } from './structure.ts';

/** A table of contents: its title is its caption. */
export const tocElement = ({ id, entries }: Toc): Element => ({
  tag: 'TOC',
  kids: [{ tag: 'Caption', node: id, kids: [] }, ...items(entries)],
});

/** Entries with those of a lower level after them as a list inside theirs (PDF 1.7 §14.8.4.3.1). */
function items(entries: readonly TocEntry[]): readonly Element[] {
  const found: Element[] = [];
  let at = 0;
  for (let entry = entries[at]; entry; entry = entries[at]) {
    const { level } = entry;
    const next = entries.findIndex((other, i) => i > at && other.level <= level);
    const end = next < 0 ? entries.length : next;
    const below = items(entries.slice(at + 1, end));
    found.push({
      tag: 'TOCI',
      kids: [reference(entry), ...(below.length > 0 ? [{ tag: 'TOC', kids: below }] : [])],
    });
    at = end;
  }
  return found;
}

/** Words and page number are one link; the number is an element of its own, since other formats have other pages or none. */
const reference = ({ id, page }: TocEntry): Element => ({
  tag: 'Reference',
  kids: [{ tag: 'Link', node: id, isLink: true, kids: [{ tag: 'Span', node: page.id, kids: [] }] }],
});
