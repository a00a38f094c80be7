import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The parts of a Word file as text, by path. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

/**
 * The text of a Word file's body, line by line, read from its XML alone: a paragraph is a line, split at `w:br`;
 * a table row is the cells that begin in it, parted by tabs. Empty paragraphs are left out.
 */
export function docxLines(bytes: Uint8Array): readonly string[] {
  const lines: string[] = [];
  let paragraph = '';
  let row: string[] | undefined;
  let cell = '';
  let continued = false;
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:p') paragraph = '';
    if (name === 'w:tr') row = [];
    if (name === 'w:tc') [cell, continued] = ['', false];
    if (name === 'w:vMerge') continued = attributes['w:val'] !== 'restart';
    if (name === 'w:t') inText = true;
    if (name === 'w:br') paragraph += row ? '' : '\n';
  });
  parser.on('text', (text) => {
    if (inText) paragraph += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    if (name === 'w:p' && row) cell += paragraph;
    if (name === 'w:p' && !row && paragraph !== '') lines.push(...paragraph.split('\n'));
    if (name === 'w:tc' && !continued) row?.push(cell);
    if (name === 'w:tr') {
      lines.push((row ?? []).join('\t'));
      row = undefined;
    }
  });
  parser.write(docxParts(bytes).get('word/document.xml') ?? '').close();
  return lines;
}
