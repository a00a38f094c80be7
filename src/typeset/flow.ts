import { pictureSize } from '../tree/figure.ts';
import type { Block, Figure, Inline, List, NodeId, Paragraph, Picture, Table, Toc } from '../tree/node.ts';
import { assertNever } from '../tree/node.ts';
import { type Style, type TextRole, TOC_STEP } from '../tree/style.ts';
import { compose, type Line } from './compose.ts';
import type { Fonts } from './fonts.ts';
import { type MeasuredTable, measureTable } from './measure-table.ts';
import { prepare } from './prepare.ts';

/** What is placed from the top of the type area downwards, in order. */
export type FlowItem = TextItem | TableItem | PictureItem | PageBreakItem;

/** A composed paragraph: its lines are known, only their pages are not. Lengths are points. */
export interface TextItem {
  readonly kind: 'text';
  readonly node: NodeId;
  readonly lines: readonly Line[];
  readonly before: number;
  readonly after: number;
  /** Must not be parted from what follows: headings, captions. */
  readonly keepWithNext: boolean;
}

export interface TableItem {
  readonly kind: 'table';
  readonly table: MeasuredTable;
  readonly after: number;
}

/** In the middle between the margins, with half a line of air above and below. */
export interface PictureItem {
  readonly kind: 'picture';
  readonly node: NodeId;
  readonly picture: Picture;
  /** From the left edge of the type area. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly air: number;
  readonly keepWithNext: boolean;
}

export interface PageBreakItem {
  readonly kind: 'page-break';
}

/** What turning blocks into lines needs to know. */
export interface Composing {
  readonly style: Style;
  readonly fonts: Fonts;
  /** The type area. */
  readonly width: number;
  readonly height: number;
}

/** Composes blocks at the width of their page. */
export function flowOf(blocks: readonly Block[], composing: Composing): readonly FlowItem[] {
  return blocks.flatMap((block) => blockFlow(block, composing));
}

function blockFlow(block: Block, composing: Composing): readonly FlowItem[] {
  switch (block.kind) {
    case 'title':
      return [textItem(composing, 'title', block.id, block.inlines, true)];
    case 'heading':
      return [
        textItem(composing, `heading${block.level}`, block.id, labelled(block.label, block.inlines), true),
      ];
    case 'paragraph':
      // A date must not stand on a page without the name that it belongs to.
      return [textItem(composing, block.role, block.id, block.inlines, block.role === 'signature')];
    case 'list':
      return listFlow(block, composing);
    case 'note':
      return [textItem(composing, 'note', block.id, block.inlines)];
    case 'table':
      return tableFlow(block, composing);
    case 'figure':
      return figureFlow(block, composing);
    case 'toc':
      return tocFlow(block, composing);
    case 'page-break':
      return [{ kind: 'page-break' }];
    default:
      return assertNever(block);
  }
}

/** Roles whose lines end by sense: what stands in the middle of a page or under it, not running text. */
const BY_SENSE: ReadonlySet<TextRole> = new Set(['title', 'caption', 'signature']);

function textItem(
  { style, fonts, width }: Composing,
  role: TextRole,
  node: NodeId,
  inlines: readonly Inline[],
  keepWithNext = false,
): TextItem {
  const look = style.text[role];
  const text = prepare(inlines, look, style.text.strong, fonts);
  const lines = compose(text, { ...look, balanced: BY_SENSE.has(role) }, width);
  const blank = style.text.body.pitch;
  return { kind: 'text', node, lines, before: look.before * blank, after: look.after * blank, keepWithNext };
}

/** A label is literal text before the first inline. */
export const labelled = (label: string, inlines: readonly Inline[]): readonly Inline[] =>
  label === '' ? inlines : [{ kind: 'text', text: label }, ...inlines];

function listFlow(list: List, composing: Composing): readonly FlowItem[] {
  return list.items.flatMap((item) =>
    item.paragraphs.map((paragraph: Paragraph, i) =>
      textItem(
        composing,
        paragraph.role,
        paragraph.id,
        i === 0 ? labelled(item.label, paragraph.inlines) : paragraph.inlines,
      ),
    ),
  );
}

/** Entries without their leaders and page numbers, which stand in the right indent (`fillContents`). */
function tocFlow(toc: Toc, composing: Composing): readonly FlowItem[] {
  const { size, tracking } = composing.style.text.tocEntry;
  return [
    textItem(composing, 'tocTitle', toc.id, [{ kind: 'text', text: toc.title }], true),
    ...toc.entries.map(({ id, level, text }): TextItem => {
      const indent = (level - 1) * TOC_STEP * (size + tracking);
      const width = composing.width - indent;
      const item = textItem({ ...composing, width }, 'tocEntry', id, [{ kind: 'text', text }]);
      return { ...item, lines: item.lines.map((line) => ({ ...line, x: line.x + indent })) };
    }),
  ];
}

function figureFlow({ id, picture, caption }: Figure, composing: Composing): readonly FlowItem[] {
  const under = caption ? [textItem(composing, 'caption', caption.id, caption.inlines)] : [];
  const air = composing.style.text.body.pitch / 2;
  const taken = under.reduce(
    (sum, { lines, before, after }) =>
      lines.reduce((height, { pitch }) => height + pitch, sum + before + after),
    2 * air,
  );
  const { width, height } = pictureSize(picture, { ...composing, height: composing.height - taken });
  const x = (composing.width - width) / 2;
  return [
    { kind: 'picture', node: id, picture, x, width, height, air, keepWithNext: caption !== undefined },
    ...under,
  ];
}

function tableFlow(table: Table, composing: Composing): readonly FlowItem[] {
  const { style, fonts, width } = composing;
  const unit: readonly Inline[] = [{ kind: 'text', text: table.unit ?? '' }];
  return [
    ...(table.caption ? [textItem(composing, 'caption', table.id, table.caption, true)] : []),
    ...(table.unit === undefined ? [] : [textItem(composing, 'unit', table.id, unit, true)]),
    // Half a line of air, so that text after a table does not sit on its last rule.
    { kind: 'table', table: measureTable(table, style, fonts, width), after: style.text.tableCell.pitch / 2 },
  ];
}
