import type { WorkbookPlan } from './workbook-plan.ts';
import { escapeXml, XML_DECLARATION } from './xml.ts';

/** The part `docProps/core.xml`. Its dates are the workbook's own or none. */
export function propertiesPart({ title, author, date }: WorkbookPlan): string {
  const time = (name: string) =>
    date === undefined
      ? ''
      : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(date)}T00:00:00Z</dcterms:${name}>`;
  const properties = [
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:creator>${escapeXml(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy>`,
    time('created'),
    time('modified'),
  ];
  return `${XML_DECLARATION}<cp:coreProperties ${NAMESPACES}>${properties.join('')}</cp:coreProperties>`;
}

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');
