import { Document as WordDocument } from 'docx';
import type { Document } from '../../tree/node.ts';
import type { Style } from '../../tree/style.ts';
import type { Writer } from '../writer.ts';
import { sectionChildren } from './body.ts';
import { coreProperties } from './core-properties.ts';
import { fontTable } from './font-table.ts';
import { footers } from './footer.ts';
import { normalise } from './normalise.ts';
import { pageProperties } from './page.ts';
import { partsOf } from './parts.ts';
import { STAMP_PARTS, stampHeader, stampHeaders } from './stamp.ts';
import { styles } from './styles.ts';
import { tableRowsOf } from './table-rows.ts';

/** Writes a document for Word and WPS: real headings, tables that repeat their heads, the page of GB/T 9704. */
export const docx: Writer = {
  async write(document, style) {
    const parts = partsOf(wordDocument(document, style), [
      { path: 'word/styles.xml', data: styles(style) },
      { path: 'word/fontTable.xml', data: fontTable(style) },
      { path: 'docProps/core.xml', data: coreProperties(document) },
      ...stampParts(document, style),
    ]);
    return [
      { ending: '.docx', mediaType: MEDIA_TYPE, bytes: normalise(parts, tableRowsOf(document, style)) },
    ];
  },
};

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const stampParts = ({ stamp }: Document, style: Style) =>
  stamp === undefined ? [] : STAMP_PARTS.map((path, i) => ({ path, data: stampHeader(stamp, style, i + 1) }));

/** Sections after the first take its headers and footers, as Word does where a section names none. */
function wordDocument(document: Document, style: Style): WordDocument {
  return new WordDocument({
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    sections: document.sections.map((section, i) => ({
      properties: pageProperties(style, section.orientation),
      ...(i === 0 ? { footers: footers(style) } : {}),
      ...(i === 0 && document.stamp !== undefined ? { headers: stampHeaders() } : {}),
      children: [...sectionChildren(section, style)],
    })),
  });
}
