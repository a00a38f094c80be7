import type { Block, Document, Inline, Row, Table } from './node.ts';
import { assertNever } from './node.ts';

/** The characters of inlines as a reader sees them; a line break is `\n`. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(oneInline).join('');
}

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'amount':
      return inline.text;
    case 'strong':
      return inlineText(inline.inlines);
    case 'line-break':
      return '\n';
    default:
      return assertNever(inline);
  }
}

/**
 * The text of a document, line by line: what every format must hold, exactly.
 *
 * A block is a line, and what stands after a line break in it is a line of its own. A table is its caption,
 * its unit line and one line a row, with the cells that begin in that row parted by tabs. Entries of the contents
 * are lines without the numbers of pages, which no two formats need to share.
 */
export function documentText(document: Document): readonly string[] {
  return document.sections.flatMap((section) => section.blocks.flatMap(blockText));
}

function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
    case 'paragraph':
    case 'note':
      return inlineText(block.inlines).split('\n');
    case 'heading':
      return (block.label + inlineText(block.inlines)).split('\n');
    case 'list':
      return block.items.flatMap((item) =>
        item.paragraphs.flatMap((p, i) => ((i === 0 ? item.label : '') + inlineText(p.inlines)).split('\n')),
      );
    case 'table':
      return tableText(block);
    case 'figure':
      return block.caption ? inlineText(block.caption.inlines).split('\n') : [];
    case 'toc':
      return [block.title, ...block.entries.map(({ text }) => text)];
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}

function tableText(table: Table): readonly string[] {
  const caption = table.caption ? inlineText(table.caption).split('\n') : [];
  const unit = table.unit === undefined ? [] : [table.unit];
  return [...caption, ...unit, ...[...table.head, ...table.body].map(rowText)];
}

const rowText = (row: Row): string =>
  row.cells.map((cell) => inlineText(cell.inlines).replaceAll('\n', '')).join('\t');
