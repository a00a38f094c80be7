import type { Document } from '../../tree/node.ts';
import { escapeXml, XML_DECLARATION } from './xml.ts';

/**
 * The part `docProps/core.xml`. Made here because the library writes the time of day into it; dates are the
 * document's own or none.
 */
export function coreProperties(document: Document): string {
  const { author, description, keywords, date } = document.metadata;
  const properties = [
    element('dc:title', document.title),
    element('dc:creator', author),
    element('cp:keywords', keywords.join('，')),
    element('dc:description', description ?? ''),
    element('cp:lastModifiedBy', author),
    date === undefined ? '' : dateElement('dcterms:created', date) + dateElement('dcterms:modified', date),
    element('dc:language', document.language),
  ];
  return `${XML_DECLARATION}<cp:coreProperties ${NAMESPACES}>${properties.join('')}</cp:coreProperties>`;
}

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

const element = (name: string, value: string): string =>
  value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`;

const dateElement = (name: string, date: string): string =>
  `<${name} xsi:type="dcterms:W3CDTF">${escapeXml(date)}T00:00:00Z</${name}>`;
