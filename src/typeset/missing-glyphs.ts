import type { Env } from '../env/env.ts';
import type { Block, Document, Inline, NodeId, Table } from '../tree/node.ts';
import { assertNever } from '../tree/node.ts';
import type { FontRole, Style, TextRole } from '../tree/style.ts';
import { LEADER } from './fill-contents.ts';
import { labelled } from './flow.ts';
import { type Fonts, fontsOf } from './fonts.ts';
import { pageNumberText } from './page-number.ts';

/** A character that no font of its role has. */
export interface MissingGlyph {
  readonly codePoint: number;
  /** The node that would print it; 0 for the page number. */
  readonly node: NodeId;
  /** The text that it stands in. */
  readonly text: string;
}

/** Every character of a document that cannot be printed, once a node. Ask before `layOut`, which throws on one. */
export function missingGlyphs(document: Document, style: Style, env: Env): readonly MissingGlyph[] {
  const fonts = fontsOf(style, env);
  const blocks = document.sections.flatMap((section) => section.blocks);
  const number: Printed = {
    node: 0,
    role: 'pageNumber',
    inlines: [{ kind: 'text', text: pageNumberText(style.page, 1234567890) }],
  };
  const stamp: Printed = { node: 0, role: 'title', inlines: [{ kind: 'text', text: document.stamp ?? '' }] };
  return [...blocks.flatMap(printedBy), number, stamp].flatMap((printed) => missingIn(printed, style, fonts));
}

/** Text that a node prints, and in which look. */
interface Printed {
  readonly node: NodeId;
  readonly role: TextRole;
  readonly inlines: readonly Inline[];
}

function printedBy(block: Block): readonly Printed[] {
  switch (block.kind) {
    case 'title':
    case 'note':
      return [{ node: block.id, role: block.kind, inlines: block.inlines }];
    case 'heading':
      return [
        { node: block.id, role: `heading${block.level}`, inlines: labelled(block.label, block.inlines) },
      ];
    case 'paragraph':
      return [{ node: block.id, role: block.role, inlines: block.inlines }];
    case 'list':
      return block.items.flatMap((item) =>
        item.paragraphs.map(({ id, role, inlines }, i) => ({
          node: id,
          role,
          inlines: i === 0 ? labelled(item.label, inlines) : inlines,
        })),
      );
    case 'table':
      return printedByTable(block);
    case 'figure':
      return block.caption
        ? [{ node: block.caption.id, role: 'caption', inlines: block.caption.inlines }]
        : [];
    case 'toc': {
      const words = (node: NodeId, role: TextRole, text: string): Printed => ({
        node,
        role,
        inlines: labelled(text, []),
      });
      return [
        words(block.id, 'tocTitle', block.title),
        words(block.id, 'tocEntry', `${LEADER}0123456789`),
        ...block.entries.map(({ id, text }) => words(id, 'tocEntry', text)),
      ];
    }
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}

function printedByTable(table: Table): readonly Printed[] {
  const cells = (role: 'tableHead' | 'tableCell', rows: Table['head']): Printed[] =>
    rows.flatMap((row) => row.cells.map((cell) => ({ node: cell.id, role, inlines: cell.inlines })));
  return [
    { node: table.id, role: 'caption', inlines: table.caption ?? [] },
    { node: table.id, role: 'unit', inlines: labelled(table.unit ?? '', []) },
    ...cells('tableHead', table.head),
    ...cells('tableCell', table.body),
  ];
}

function missingIn({ node, role, inlines }: Printed, style: Style, fonts: Fonts): readonly MissingGlyph[] {
  const found = new Map<number, MissingGlyph>();
  const visit = (inline: Inline, font: FontRole): void => {
    if (inline.kind === 'strong') {
      for (const part of inline.inlines) visit(part, style.text.strong.font);
    } else if (inline.kind !== 'line-break') {
      const stack = fonts(font);
      const { text } = inline;
      for (let at = 0; at < text.length; at++) {
        const codePoint = text.codePointAt(at) as number;
        if (codePoint > 0xffff) at++;
        if (codePoint === 10 || stack.faceFor(codePoint) || found.has(codePoint)) continue;
        found.set(codePoint, { codePoint, node, text });
      }
    }
  };
  for (const inline of inlines) visit(inline, style.text[role].font);
  return [...found.values()];
}
