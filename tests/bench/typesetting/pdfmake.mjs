import { createRequire } from 'node:module';
import { join } from 'node:path';
import { path } from '../county.mjs';

const require = createRequire(import.meta.url);
const pdfmake = require('pdfmake');
export const { version } = require('pdfmake/package.json');
const fontFolder = path('../../fonts');

/** pdfmake as its manual says: definitions of text and tables, no tags, no standard, the first face of each role. */
export async function printWithPdfmake(document, style) {
  pdfmake.setFonts(descriptors(style));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return pdfmake.createPdf(definition(document, style)).getBuffer();
}

const descriptors = ({ fonts }) =>
  Object.fromEntries(
    Object.entries(fonts).map(([role, { files }]) => [role, { normal: join(fontFolder, files[0]) }]),
  );

function definition({ title, sections }, style) {
  const { width, height, margin } = style.page;
  return {
    info: { title },
    defaultStyle: { font: style.text.body.font },
    pageSize: { width, height },
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
    footer: (page) => ({ ...look('pageNumber', style), text: `— ${page} —`, margin: [margin.left, 0] }),
    content: sections.map(({ blocks, orientation }, i) => ({
      stack: blocks.flatMap((block) => content(block, style)),
      ...(i > 0 && { pageBreak: 'before', pageOrientation: orientation }),
    })),
  };
}

const look = (role, { text }) => ({
  font: text[role].font,
  fontSize: text[role].size,
  characterSpacing: text[role].tracking,
  alignment: text[role].align,
  leadingIndent: text[role].firstIndent * text[role].size,
});

function content(block, style) {
  const text = (role, inlines, label = '') => ({ ...look(role, style), text: label + words(inlines) });
  switch (block.kind) {
    case 'title':
      return [text('title', block.inlines)];
    case 'heading':
      return [text(`heading${block.level}`, block.inlines, block.label)];
    case 'paragraph':
      return [text(block.role, block.inlines)];
    case 'note':
      return [text('note', block.inlines)];
    case 'list':
      return block.items.flatMap(({ label, paragraphs }) =>
        paragraphs.map(({ role, inlines }, i) => text(role, inlines, i === 0 ? label : '')),
      );
    case 'table':
      return [
        ...(block.caption ? [text('caption', block.caption)] : []),
        ...(block.unit === undefined ? [] : [{ ...look('unit', style), text: block.unit }]),
        tableContent(block, style),
      ];
    case 'page-break':
      return [{ text: '', pageBreak: 'after' }];
  }
}

function tableContent({ columns, head, body }, style) {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const cellOf = (cell, role) => ({
    ...look(role, style),
    text: words(cell.inlines),
    alignment: cell.align,
    colSpan: cell.colspan,
    rowSpan: cell.rowspan,
  });
  const covered = [...head, ...body].map(() => []);
  const rows = [...head, ...body].map(({ cells }, r) => {
    const row = covered[r];
    let column = 0;
    for (const cell of cells) {
      while (row[column]) column++;
      for (let down = 0; down < cell.rowspan; down++)
        for (let right = 0; right < cell.colspan; right++) covered[r + down][column + right] = {};
      row[column] = cellOf(cell, r < head.length ? 'tableHead' : 'tableCell');
    }
    return row;
  });
  return { table: { headerRows: head.length, widths: columns.map(({ width }) => `${(width / all) * 100}%`), body: rows } };
}

const words = (inlines) =>
  inlines
    .map((inline) => {
      if (inline.kind === 'strong') return words(inline.inlines);
      return inline.kind === 'line-break' ? '\n' : inline.text;
    })
    .join('');
