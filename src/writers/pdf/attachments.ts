import type { Attachment, Document } from '../../tree/node.ts';
import { type PdfFile, type Ref, refText } from './serialize.ts';
import { hexString, textString } from './string.ts';

/**
 * Writes the files that go along and gives the catalogue's entries for them: each is a file of the document as a whole
 * (ISO 19005-3 annex E), found by its name. Empty where there are none.
 */
export function writeAttachments(file: PdfFile, { attachments = [], metadata }: Document): string {
  if (attachments.length === 0) return '';
  const specifications = attachments.map((attachment) => ({
    key: hexString(attachment.name),
    ref: file.add(specification(file, attachment, metadata.date)),
  }));
  const associated = specifications.map(({ ref }) => refText(ref)).join(' ');
  // Names are looked up by halving (PDF 1.7 §7.9.6), so they stand in the order of their bytes.
  const names = [...specifications].sort((a, b) => (a.key < b.key ? -1 : 1));
  const tree = names.map(({ key, ref }) => `${key}${refText(ref)}`).join(' ');
  return `/AF[${associated}]/Names<</EmbeddedFiles<</Names[${tree}]>>>>`;
}

function specification(file: PdfFile, attachment: Attachment, date: string | undefined): string {
  const { name, relation } = attachment;
  const stream = refText(embed(file, attachment, date));
  return (
    `<</Type/Filespec/F${textString(name)}/UF${textString(name)}/AFRelationship/${RELATION[relation]}` +
    `/Desc${textString(name)}/EF<</F ${stream}/UF ${stream}>>>>`
  );
}

/** The file itself. Its date is the document's; there is no clock, and without a date none is told. */
function embed(file: PdfFile, { mediaType, bytes }: Attachment, date: string | undefined): Ref {
  const type = mediaType.replace('/', '#2F');
  const modified = date ? `/ModDate(D:${date.replaceAll('-', '')})` : '';
  return file.addStream(
    `/Type/EmbeddedFile/Subtype/${type}/Params<</Size ${bytes.length}${modified}>>`,
    bytes,
  );
}

const RELATION = { source: 'Source', data: 'Data' } as const;
