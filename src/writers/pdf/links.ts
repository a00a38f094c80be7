import type { Document, NodeId, TocEntry } from '../../tree/node.ts';
import type { Page, PlacedLine } from '../../typeset/pages.ts';
import { runWidth } from '../../typeset/run-width.ts';
import { destinations } from './destinations.ts';
import { pdfNumber } from './number.ts';
import type { PdfFile, Ref } from './serialize.ts';
import { textString } from './string.ts';

/** A place on a page that leads to another: an entry of the contents, or the part of it on one page. */
export interface Link {
  readonly ref: Ref;
  readonly page: number;
  readonly entry: TocEntry;
  /** From the left and the foot of the page, in points. */
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
}

/** Links of a document by the page they stand on, each with an object still to be written. */
export function linksOf(file: PdfFile, document: Document, pages: readonly Page[]): readonly Link[] {
  const entries = new Map<NodeId, TocEntry>();
  for (const block of document.sections.flatMap(({ blocks }) => blocks))
    if (block.kind === 'toc')
      for (const entry of block.entries) entries.set(entry.id, entry).set(entry.page.id, entry);
  if (entries.size === 0) return [];
  return pages.flatMap(({ lines, height }, page) => {
    const byEntry = new Map<TocEntry, PlacedLine[]>();
    for (const line of lines) {
      const entry = entries.get(line.node);
      if (entry) byEntry.set(entry, [...(byEntry.get(entry) ?? []), line]);
    }
    return [...byEntry].map(([entry, own]) => ({
      ref: file.reserve(),
      page,
      entry,
      box: boxOf(own, height),
    }));
  });
}

/** Around lines, leaders included: from a little under the last baseline to the head of the first line's characters. */
function boxOf(lines: readonly PlacedLine[], height: number): Link['box'] {
  const size = lines[0]?.runs[0]?.size ?? 0;
  const ends = lines.map(({ x, runs }) => runs.reduce((end, run) => end + runWidth(run), x));
  const y = lines.map((line) => line.y);
  return [
    Math.min(...lines.map(({ x }) => x)),
    height - Math.max(...y) - size / 4,
    Math.max(...ends),
    height - Math.min(...y) + size,
  ];
}

/** Writes the annotations: printable, without a border, and said in words (ISO 14289-1 §7.18.5, ISO 19005-2 §6.3). */
export function writeLinks(
  file: PdfFile,
  links: readonly Link[],
  pages: readonly Page[],
  refs: readonly Ref[],
): void {
  const places = destinations(new Set(links.map(({ entry }) => entry.page.target)), pages, refs);
  links.forEach(({ ref, box, entry }, i) => {
    const place = places.get(entry.page.target);
    if (place === undefined)
      throw new Error(`the contents list node ${entry.page.target}, which no page has`);
    file.set(
      ref,
      `<</Type/Annot/Subtype/Link/Rect[${box.map((points) => pdfNumber(points)).join(' ')}]/Border[0 0 0]/F 4` +
        `/Dest${place}/Contents${textString(entry.text)}/StructParent ${parentKey(i, refs)}>>`,
    );
  });
}

/** The place of a link in the parent tree: pages come first. */
export const parentKey = (link: number, pages: readonly Ref[]): number => pages.length + link;
