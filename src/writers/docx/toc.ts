import { FileChild, Paragraph, type XmlComponent } from 'docx';
import type { Document, NodeId, Toc, TocEntry } from '../../tree/node.ts';
import type { Style } from '../../tree/style.ts';
import { Element } from './element.ts';
import { fieldBegin, fieldEnd, fieldSeparate, quoted } from './field.ts';
import { textRun } from './inline.ts';
import { type PageBox, pageBox } from './page.ts';
import { STYLE_NAMES, tocStyle } from './style-ids.ts';

/** What the contents refer to: by node, the entries that list it and its page, if pages are known. */
export interface References {
  readonly listed: ReadonlyMap<NodeId, TocEntry>;
  readonly pages: ReadonlyMap<NodeId, number>;
}

/** The letter that says to which contents the entries of tables belong. */
const TABLES = 'T';

/** What a document's contents list. */
export const listedIn = ({ sections }: Document): ReadonlyMap<NodeId, TocEntry> =>
  new Map(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'toc' ? block.entries.map((entry) => [entry.page.target, entry] as const) : [],
      ),
    ),
  );

/**
 * Word's own table of contents, filled in: shown at once and without a question, and made anew by Word where somebody
 * asks for it. Headings are found by their styles, tables by the hidden fields beside their captions.
 */
export class Contents extends FileChild {
  constructor(toc: Toc, newPage: boolean, references: References, page: PageBox, style: Style) {
    super('w:sdt');
    const gallery = new Element('w:docPartGallery', { 'w:val': 'Table of Contents' });
    const properties = new Element('w:docPartObj', {}, [gallery, new Element('w:docPartUnique')]);
    const title = new Paragraph({
      style: STYLE_NAMES.tocTitle.id,
      ...(newPage ? { pageBreakBefore: true } : {}),
      children: [textRun(toc.title)],
    });
    const last = toc.entries.length - 1;
    const entries = toc.entries.map((entry, i) => {
      const link = linkTo(entry, references);
      const begin = i === 0 ? [...fieldBegin(instruction(toc)), fieldSeparate()] : [];
      return entryParagraph(entry, [...begin, link, ...(i === last ? [fieldEnd()] : [])], tabs(page, style));
    });
    this.root.push(
      new Element('w:sdtPr', {}, [properties]),
      new Element('w:sdtContent', {}, [title, ...entries]),
    );
  }
}

/** Entries link to what they list (`\\h`) and have no page numbers on a screen without pages (`\\z`). */
const instruction = ({ levels, tables }: Toc): string =>
  `TOC \\o "1-${levels}" \\h \\z${tables ? ` \\f ${TABLES}` : ''}`;

function entryParagraph(
  { level }: TocEntry,
  runs: readonly XmlComponent[],
  stops: readonly XmlComponent[],
): XmlComponent {
  const style = new Element('w:pStyle', { 'w:val': tocStyle(level) });
  const own = stops.length === 0 ? [] : [new Element('w:tabs', {}, stops)];
  return new Element('w:p', {}, [new Element('w:pPr', {}, [style, ...own]), ...runs]);
}

/** The style's tab stop is at the right edge of a portrait page. */
function tabs({ textWidth }: PageBox, style: Style): readonly Element[] {
  const portrait = pageBox(style, 'portrait').textWidth;
  if (textWidth === portrait) return [];
  return [
    new Element('w:tab', { 'w:val': 'clear', 'w:pos': portrait }),
    new Element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': textWidth }),
  ];
}

function linkTo({ text, page }: TocEntry, { pages }: References): Element {
  const name = bookmarkName(page.target);
  return new Element('w:hyperlink', { 'w:anchor': name, 'w:history': 1 }, [
    textRun(text),
    new Element('w:r', {}, [new Element('w:tab')]),
    ...fieldBegin(`PAGEREF ${name} \\h`),
    fieldSeparate(),
    textRun(String(pages.get(page.target) ?? '')),
    fieldEnd(),
  ]);
}

/** Word's own names for what its contents list; a leading underscore hides them from people. */
const bookmarkName = (node: NodeId): string => `_Toc${String(node).padStart(8, '0')}`;

/** The runs of a heading or caption, marked so that the contents find them. */
export function marked(
  node: NodeId,
  runs: readonly XmlComponent[],
  { listed }: References,
  isTable = false,
): readonly XmlComponent[] {
  const entry = listed.get(node);
  if (!entry) return runs;
  const { text, level } = entry;
  const field = isTable ? [...fieldBegin(`TC ${quoted(text)} \\f ${TABLES} \\l ${level}`), fieldEnd()] : [];
  return [
    new Element('w:bookmarkStart', { 'w:id': node, 'w:name': bookmarkName(node) }),
    ...field,
    ...runs,
    new Element('w:bookmarkEnd', { 'w:id': node }),
  ];
}
