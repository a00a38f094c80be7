import type { Document, Metadata } from '../../tree/node.ts';
import { textString, xmlText } from './string.ts';

const PRODUCER = 'gongkai';

/** The document information dictionary. What is not known is left out; there is no clock. */
export function infoBody({ title, metadata }: Document): string {
  const { author, description, keywords, date } = metadata;
  const entries = [
    ['Title', title],
    ['Author', author],
    ['Subject', description],
    ['Keywords', keywords.length > 0 ? keywords.join(', ') : undefined],
    ['Producer', PRODUCER],
    ['CreationDate', date && `D:${date.replaceAll('-', '')}`],
  ] as const;
  return `<<${entries.map(([key, value]) => (value ? `/${key} ${textString(value)}` : '')).join('')}>>`;
}

/** The XMP packet: the same facts as XML (ISO 16684-1), escaped. */
export function xmpPacket({ title, language, metadata, attachments = [] }: Document): Uint8Array {
  const parts = [
    alternatives('dc:title', title),
    sequence('dc:creator', 'Seq', [metadata.author]),
    metadata.description ? alternatives('dc:description', metadata.description) : '',
    sequence('dc:subject', 'Bag', metadata.keywords),
    sequence('dc:language', 'Bag', [language]),
    simple('pdf:Producer', PRODUCER),
    metadata.keywords.length > 0 ? simple('pdf:Keywords', metadata.keywords.join(', ')) : '',
    dateOf(metadata),
    conformance(attachments.length > 0 ? 3 : 2),
  ];
  const packet =
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"' +
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n' +
    `${parts.join('')}</rdf:Description>\n${UA_SCHEMA}</rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>`;
  return new TextEncoder().encode(packet);
}

/** Only the third part of PDF/A lets files of any kind go along (ISO 19005-3 §6.8). */
const conformance = (part: 2 | 3): string =>
  simple('pdfaid:part', String(part)) + simple('pdfaid:conformance', 'A') + simple('pdfuaid:part', '1');

/** PDF/A does not know PDF/UA's own property and wants it declared (ISO 19005-2 §6.6.2.3.1). */
const UA_SCHEMA =
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"' +
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"' +
  ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\n' +
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n';

const dateOf = ({ date }: Metadata): string => (date ? simple('xmp:CreateDate', date) : '');

const simple = (name: string, value: string): string => `<${name}>${xmlText(value)}</${name}>\n`;

const alternatives = (name: string, value: string): string =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(value)}</rdf:li></rdf:Alt></${name}>\n`;

function sequence(name: string, kind: 'Seq' | 'Bag', values: readonly string[]): string {
  if (values.length === 0) return '';
  const items = values.map((value) => `<rdf:li>${xmlText(value)}</rdf:li>`).join('');
  return `<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>\n`;
}
