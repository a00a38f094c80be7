import { Document as WordDocument } from 'docx';
import type { Env } from '../../env/env.ts';
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
import { listedIn, type References } from './toc.ts';

/** Writes a document for Word and WPS: real headings, tables that repeat their heads, the page of GB/T 9704. */
export const docx: Writer = {
  async write(document, style, env) {
    const references = await referencesOf(document, style, env);
    const parts = partsOf(wordDocument(document, style, references), [
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

/** What the contents refer to, with the pages of the printed notice: Word asks nobody about numbers that are there. */
async function referencesOf(document: Document, style: Style, env: Env): Promise<References> {
  const listed = listedIn(document);
  if (listed.size === 0) return { listed, pages: new Map() };
  const [{ layOut }, { firstLines }] = await Promise.all([
    import('../../typeset/layout.ts'),
    import('../../typeset/first-lines.ts'),
  ]);
  const firsts = firstLines(layOut(document, style, env), new Set(listed.keys()));
  return { listed, pages: new Map([...firsts].map(([node, { page }]) => [node, page + 1])) };
}

/** Sections after the first take its headers and footers, as Word does where a section names none. */
function wordDocument(document: Document, style: Style, references: References): WordDocument {
  return new WordDocument({
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    sections: document.sections.map((section, i) => ({
      properties: pageProperties(style, section.orientation),
      ...(i === 0 ? { footers: footers(style) } : {}),
      ...(i === 0 && document.stamp !== undefined ? { headers: stampHeaders() } : {}),
      children: [...sectionChildren(section, style, references)],
    })),
  });
}
