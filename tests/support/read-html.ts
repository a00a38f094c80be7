import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that hold a line of their own text. */
const LINES = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p']);

/**
 * The text of a web page's main part, line by line: headings and paragraphs are lines, split at `br`; a table row is
 * its cells parted by tabs.
 */
export function htmlLines(bytes: Uint8Array): readonly string[] {
  return mains(parse(new TextDecoder().decode(bytes)).childNodes).flatMap(linesOf);
}

/** The `main` elements among some nodes and below. */
const mains = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    return node.tagName === 'main' ? [node] : mains(node.childNodes);
  });

function linesOf(node: Node): readonly string[] {
  if (!('tagName' in node) || node.tagName === 'head') return [];
  if (LINES.has(node.tagName)) return textOf(node, '\n').split('\n');
  if (node.tagName === 'tr')
    return [
      cellsOf(node)
        .map((cell) => textOf(cell, ''))
        .join('\t'),
    ];
  return node.childNodes.flatMap(linesOf);
}

const cellsOf = (row: Element): readonly Element[] =>
  row.childNodes.filter((node): node is Element => 'tagName' in node && ['td', 'th'].includes(node.tagName));

function textOf(node: Node, lineBreak: string): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('tagName' in node)) return '';
  return node.tagName === 'br'
    ? lineBreak
    : node.childNodes.map((child) => textOf(child, lineBreak)).join('');
}
