import type { AmountText, Block, Cell, Document, Inline, Row } from './node.ts';
import { assertNever } from './node.ts';

/** A document as indented text, a node a line: what golden tests compare and what a person reads to debug. */
export function printTree(document: Document): string {
  const { title, stamp, metadata } = document;
  const facts = [
    `author ${metadata.author}`,
    ...(metadata.date === undefined ? [] : [`date ${metadata.date}`]),
    ...(stamp === undefined ? [] : [`stamp ${stamp}`]),
    ...metadata.tags.map((tag) => `tag ${tag.name} ${tag.content}`),
  ];
  const sections = document.sections.flatMap((section) => [
    `section ${section.id} ${section.orientation}`,
    ...indent(section.blocks.flatMap(printBlock)),
  ]);
  return `${[`document ${title}`, ...indent([...facts, ...sections])].join('\n')}\n`;
}

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

function printBlock(block: Block): readonly string[] {
  const head = `${block.kind} ${block.id}`;
  switch (block.kind) {
    case 'title':
    case 'note':
      return [`${head} ${printInlines(block.inlines)}`];
    case 'heading':
      return [`${head} level ${block.level} [${block.label}] ${printInlines(block.inlines)}`];
    case 'paragraph':
      return [`${head} ${block.role} ${printInlines(block.inlines)}`];
    case 'page-break':
      return [head];
    case 'figure': {
      const { mediaType, width, height } = block.picture;
      const caption = block.caption
        ? [`caption ${block.caption.id} ${printInlines(block.caption.inlines)}`]
        : [];
      return [`${head} ${mediaType} ${width}×${height} ${block.alt}`, ...indent(caption)];
    }
    case 'toc':
      return [
        `${head} levels ${block.levels}${block.tables ? ' and tables' : ''} ${block.title}`,
        ...indent(
          block.entries.map(
            ({ id, level, text, page }) => `entry ${id} level ${level} ${text} → ${page.target}`,
          ),
        ),
      ];
    case 'list':
      return [
        `${head} level ${block.level}`,
        ...indent(
          block.items.flatMap((item) => [
            `item ${item.id} [${item.label}]`,
            ...indent(item.paragraphs.flatMap(printBlock)),
          ]),
        ),
      ];
    case 'table': {
      const caption = block.caption ? ` caption ${printInlines(block.caption)}` : '';
      const captionedBy = block.captionedBy === undefined ? '' : ` captioned by ${block.captionedBy}`;
      const unit = block.unit === undefined ? '' : ` unit ${block.unit}`;
      const columns = block.columns.map((c) => `${c.title}(${c.type} ${c.width} ${c.align})`).join(' ');
      return [
        `${head} ${block.name}${block.statutory ? ' statutory' : ''}${caption}${captionedBy}${unit}`,
        ...indent([
          `columns ${columns}`,
          ...block.head.flatMap((row) => printRow(row, 'head')),
          ...block.body.flatMap((row) => printRow(row, row.closing ? 'closing row' : 'row')),
        ]),
      ];
    }
    default:
      return assertNever(block);
  }
}

const printRow = (row: Row, kind: string): readonly string[] => [
  `${kind} ${row.id}`,
  ...indent(row.cells.map(printCell)),
];

function printCell(cell: Cell): string {
  const span = cell.colspan > 1 || cell.rowspan > 1 ? ` ${cell.colspan}×${cell.rowspan}` : '';
  const facts = `${cell.align}${span}${cell.indent > 0 ? ` indent ${cell.indent}` : ''}${cell.rowHead ? ' head' : ''}`;
  return `cell ${cell.id} ${facts} ${printInlines(cell.inlines)}`.trimEnd();
}

const origin = ({ sources, subtracted = [] }: AmountText): string =>
  [sources.join(' + '), ...subtracted].join(' − ');

function printInlines(inlines: readonly Inline[]): string {
  return inlines.map(printInline).join('');
}

function printInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return `*${printInlines(inline.inlines)}*`;
    case 'amount':
      return `{${inline.text} = ${inline.value}分 from ${origin(inline)}}`;
    case 'line-break':
      return '⏎';
    default:
      return assertNever(inline);
  }
}
