import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Parts } from './parts.ts';
import { GAP_STYLE } from './style-ids.ts';
import { withRows } from './table.ts';

/**
 * Zips a document's parts, to the same bytes for the same content: fixed times, fixed order and our own compression
 * at a fixed level. Puts in the rows of its tables. Parts that the library always adds and that would be empty here are taken out.
 */
export function normalise(given: Parts, rows: readonly string[]): Uint8Array {
  const parts = new Map(given);
  for (const path of UNUSED) parts.delete(path);
  edit(parts, '[Content_Types].xml', (xml) => UNUSED.reduce(withoutContentType, xml));
  for (const [path, from] of [
    ['_rels/.rels', ''],
    ['word/_rels/document.xml.rels', 'word/'],
  ] as const) {
    edit(parts, path, (xml) => UNUSED.reduce((rest, part) => withoutRelationship(rest, part, from), xml));
  }
  edit(parts, 'word/document.xml', (xml) => withRows(flattenSectionEnds(xml), rows));
  return zipSync(Object.fromEntries([...parts].sort(byPlace).map(([path, data]) => [path, entry(data)])));
}

/** Numbering, notes and custom properties: no document has any, and unused bullets only invite their use. */
const UNUSED: readonly string[] = [
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/_rels/footnotes.xml.rels',
  'word/endnotes.xml',
  'word/_rels/endnotes.xml.rels',
  'docProps/custom.xml',
];

/**
 * A local time, because a zip entry holds one and fflate reads it with the local clock: so it is the same in
 * every time zone. Noon exists in all of them.
 */
const entry = (data: string | Uint8Array): Zippable[string] => [
  typeof data === 'string' ? strToU8(data) : data,
  { level: 6, mtime: '1980-01-01T12:00:00' },
];

const edit = (
  parts: Map<string, string | Uint8Array>,
  path: string,
  change: (xml: string) => string,
): void => {
  const xml = parts.get(path);
  if (typeof xml !== 'string') throw new Error(`the Word file lacks the part ${path}`);
  parts.set(path, change(xml));
};

const withoutContentType = (xml: string, part: string): string =>
  xml.replace(new RegExp(`<Override [^>]*PartName="/${literal(part)}"[^>]*/>`), '');

const withoutRelationship = (xml: string, part: string, folder: string): string =>
  xml.replace(new RegExp(`<Relationship [^>]*Target="${literal(part.slice(folder.length))}"[^>]*/>`), '');

const literal = (path: string): string => path.replaceAll('.', '\\.');

/** The library ends a section with an empty paragraph; at the height of a line it could open an empty page. */
const flattenSectionEnds = (xml: string): string =>
  xml.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr><w:pStyle w:val="${GAP_STYLE}"/><w:sectPr`);

/** Content types first, as Word writes them and some readers expect; the rest by name. */
function byPlace([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const first = Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml');
  return first !== 0 ? first : a < b ? -1 : 1;
}
