import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Place } from '../diagnostics/place.ts';
import type { Line, ReadBack } from './reading.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Reads a web page as a browser parses it: places are lines of its source. */
export const html: ReadBack = {
  ending: '.html',
  read: async (bytes, file) => ({ kind: 'lines', lines: htmlLines(bytes, file) }),
};

/** Elements that hold a line of their own text. */
const LINES = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p']);

/**
 * The text of a web page's main part, line by line: headings and paragraphs are lines, split at `br`; a table row is
 * its cells parted by tabs.
 */
export function htmlLines(bytes: Uint8Array, file: string): readonly Line[] {
  const page = parse(new TextDecoder().decode(bytes), { sourceCodeLocationInfo: true });
  const found = mains(page.childNodes);
  if (found.length === 0) throw new Error('no <main>');
  return found.flatMap((main) => linesOf(main, file));
}

/** The `main` elements among some nodes and below. */
const mains = (nodes: readonly Node[]): readonly Element[] =>
  nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    return node.tagName === 'main' ? [node] : mains(node.childNodes);
  });

function linesOf(node: Node, file: string): readonly Line[] {
  if (!('tagName' in node)) return [];
  if (LINES.has(node.tagName))
    return textOf(node, '\n')
      .split('\n')
      .map((text) => ({ text, place: placeOf(node, file) }));
  if (node.tagName === 'tr') {
    const cells = cellsOf(node);
    const text = cells.map((cell) => textOf(cell, '')).join('\t');
    return [{ text, place: placeOf(node, file), cells: cells.map((cell) => placeOf(cell, file)) }];
  }
  return node.childNodes.flatMap((child) => linesOf(child, file));
}

const placeOf = ({ sourceCodeLocation }: Element, file: string): Place =>
  sourceCodeLocation
    ? { file, line: sourceCodeLocation.startLine, column: sourceCodeLocation.startCol }
    : { file };

const cellsOf = (row: Element): readonly Element[] =>
  row.childNodes.filter((node): node is Element => 'tagName' in node && ['td', 'th'].includes(node.tagName));

function textOf(node: Node, lineBreak: string): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('tagName' in node)) return '';
  return node.tagName === 'br'
    ? lineBreak
    : node.childNodes.map((child) => textOf(child, lineBreak)).join('');
}
