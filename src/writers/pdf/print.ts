import type { Document } from '../../tree/node.ts';
import type { Page } from '../../typeset/pages.ts';
import { writeAttachments } from './attachments.ts';
import { ByteWriter } from './byte-writer.ts';
import { pageContent } from './content.ts';
import { deflate } from './deflate/zlib-stream.ts';
import { writeFont } from './font-objects.ts';
import { FontUses } from './font-use.ts';
import { figureBoxes, Images } from './images.ts';
import { type Link, linksOf, writeLinks } from './links.ts';
import { Marks } from './marks.ts';
import { infoBody, xmpPacket } from './metadata.ts';
import { pdfNumber } from './number.ts';
import { writeOutline } from './outline.ts';
import { PdfFile, type Ref, refText } from './serialize.ts';
import { splitLabels } from './split-labels.ts';
import { srgbProfile } from './srgb-profile.ts';
import { structureOf } from './structure.ts';
import { writeStructure } from './structure-objects.ts';

/**
 * Prints pages as a PDF 1.7 file that is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once; with attachments,
 * PDF/A-3a. Nothing is decided here: where a glyph stands, the page says; what it is part of, the tree.
 */
export function printPages(document: Document, laid: readonly Page[]): Uint8Array {
  const pages = splitLabels(document, laid);
  const file = new PdfFile();
  const tree = file.reserve();
  const fonts = new FontUses(file);
  const structure = structureOf(document);
  const marks = new Marks(structure);
  const images = new Images(file);
  const links = linksOf(file, document, pages);
  const printing = { out: new ByteWriter(), tree, fonts, images, marks, links };
  const refs = pages.map((page, i) => writePage(file, page, i, printing));
  writeLinks(file, links, pages, refs);
  file.set(tree, `<</Type/Pages/Count ${refs.length}/Kids[${refs.map(refText).join(' ')}]>>`);
  for (const use of fonts.all()) writeFont(file, use);
  const outline = writeOutline(file, document, pages, refs);
  const xmp = file.addStream('/Type/Metadata/Subtype/XML', xmpPacket(document), true);
  const root = file.add(
    `<</Type/Catalog/Pages ${refText(tree)}/Lang(${document.language})/Metadata ${refText(xmp)}` +
      `/MarkInfo<</Marked true>>/StructTreeRoot ${refText(writeStructure(file, structure, { marks, pages: refs, links, boxes: figureBoxes(pages) }))}` +
      `/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[${outputIntent(file)}]` +
      writeAttachments(file, document) +
      `${outline === undefined ? '' : `/Outlines ${refText(outline)}/PageMode/UseOutlines`}>>`,
  );
  return file.finish(root, file.add(infoBody(document)));
}

interface Printing {
  /** The content of one page after the other. */
  readonly out: ByteWriter;
  readonly tree: Ref;
  readonly fonts: FontUses;
  readonly images: Images;
  readonly marks: Marks;
  readonly links: readonly Link[];
}

function writePage(file: PdfFile, page: Page, index: number, printing: Printing): Ref {
  const { out, tree, fonts, images, marks, links } = printing;
  out.clear();
  const content = pageContent(out, page, fonts, images, (line, text) => marks.open(out, line, index, text));
  const stream = file.addStream('', out.view());
  const shown = content.images.map((ref) => `/Im${ref} ${refText(ref)}`).join('');
  const resources = content.fonts.map((use) => `/${use.name} ${refText(use.ref)}`).join('');
  const own = links.filter((link) => link.page === index).map(({ ref }) => refText(ref));
  const box = `[0 0 ${pdfNumber(page.width)} ${pdfNumber(page.height)}]`;
  return file.add(
    `<</Type/Page/Parent ${refText(tree)}/MediaBox${box}/Contents ${refText(stream)}` +
      `/Resources<</Font<<${resources}>>${shown ? `/XObject<<${shown}>>` : ''}>>/StructParents ${index}/Tabs/S` +
      `${own.length > 0 ? `/Annots[${own.join(' ')}]` : ''}>>`,
  );
}

/** The same in every file: made when the first is written. */
let profile: Uint8Array | undefined;

/** What the black of our pages means (ISO 19005-2 §6.2.3). */
function outputIntent(file: PdfFile): string {
  const name = '(sRGB IEC61966-2.1)';
  profile ??= deflate(srgbProfile());
  const stream = refText(file.addDeflated('/N 3', profile));
  return (
    `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier${name}/Info${name}` +
    `/DestOutputProfile ${stream}>>`
  );
}
