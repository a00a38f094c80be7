/** Checked builders: a node that no writer could write fails here, where it is made. Ids are set later. */
import { grid } from './grid.ts';
import type {
  Align,
  AmountText,
  Cell,
  Column,
  Figure,
  Heading,
  HeadingLevel,
  Inline,
  LineBreak,
  List,
  ListItem,
  Note,
  PageBreak,
  Paragraph,
  ParagraphRole,
  Picture,
  Row,
  Section,
  Strong,
  Table,
  TableRef,
  Text,
  Title,
  Toc,
  TocEntry,
} from './node.ts';

export const text = (value: string): Text => ({ kind: 'text', text: value });
export const strong = (inlines: readonly Inline[]): Strong => ({ kind: 'strong', inlines });
export const lineBreak = (): LineBreak => ({ kind: 'line-break' });

/** `value` in 分; `printed` as the reader sees it, with its unit if it stands in a sentence. */
export function amount(
  printed: string,
  value: number,
  sources: readonly string[],
  subtracted: readonly string[] = [],
): AmountText {
  if (!Number.isSafeInteger(value)) throw new Error(`an amount must be whole 分, got ${value}`);
  const taken = subtracted.length > 0 ? { subtracted } : {};
  return { kind: 'amount', text: printed, value, sources, ...taken };
}

/** An amount of a table: its sources, which may be hundreds, are put together when somebody asks for them. */
export const tracedAmount = (
  printed: string,
  value: number,
  sources: () => readonly string[],
  subtracted?: readonly string[],
): AmountText => {
  const { subtracted: taken } = amount(printed, value, [], subtracted);
  return {
    kind: 'amount',
    text: printed,
    value,
    get sources() {
      return sources();
    },
    ...(taken && { subtracted: taken }),
  };
};

export const title = (inlines: readonly Inline[]): Title => ({ kind: 'title', id: 0, inlines });

/** The label comes later, from `number-headings`. */
export const heading = (level: HeadingLevel, inlines: readonly Inline[]): Heading => ({
  kind: 'heading',
  id: 0,
  level,
  label: '',
  inlines,
});

export const paragraph = (inlines: readonly Inline[], role: ParagraphRole = 'body'): Paragraph => ({
  kind: 'paragraph',
  id: 0,
  role,
  inlines,
});

export const list = (level: HeadingLevel, items: readonly ListItem[]): List => {
  if (items.length === 0) throw new Error('a list needs an item');
  return { kind: 'list', id: 0, level, items };
};

export const item = (paragraphs: readonly Paragraph[]): ListItem => {
  if (paragraphs.length === 0) throw new Error('a list item needs a paragraph');
  return { kind: 'item', id: 0, label: '', paragraphs };
};

export const note = (inlines: readonly Inline[]): Note => ({ kind: 'note', id: 0, inlines });
export const pageBreak = (): PageBreak => ({ kind: 'page-break', id: 0 });

/** `alt` says what the picture shows. */
export function figure(picture: Picture, alt: string, caption?: readonly Inline[]): Figure {
  if (alt.trim() === '') throw new Error('a figure needs words for those who do not see it');
  const under = caption ? { caption: { kind: 'figure-caption', id: 0, inlines: caption } as const } : {};
  return { kind: 'figure', id: 0, picture, alt, ...under };
}

/** Its entries come later, from `list-contents`. */
export const toc = (heading: string, { levels, tables }: Pick<Toc, 'levels' | 'tables'>): Toc => ({
  kind: 'toc',
  id: 0,
  title: heading,
  levels,
  tables,
  entries: [],
});

export const tocEntry = (level: number, words: string): TocEntry => ({
  kind: 'toc-entry',
  id: 0,
  level,
  text: words,
  page: { kind: 'page-reference', id: 0, target: 0 },
});

export const tableRef = (name: string): TableRef => ({ kind: 'table-ref', name });

export const section = <B>(
  blocks: readonly B[],
  orientation: Section['orientation'] = 'portrait',
): Section<B> => ({
  kind: 'section',
  id: 0,
  orientation,
  blocks,
});

/** What may be said of a cell; the rest is one slot, flush left. */
export interface CellOptions {
  readonly align?: Align;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly indent?: number;
  readonly rowHead?: boolean;
}

export const cell = (inlines: readonly Inline[], options: CellOptions = {}): Cell => ({
  kind: 'cell',
  id: 0,
  inlines,
  align: options.align ?? 'left',
  colspan: options.colspan ?? 1,
  rowspan: options.rowspan ?? 1,
  indent: options.indent ?? 0,
  rowHead: options.rowHead ?? false,
});

export const row = (cells: readonly Cell[]): Row => ({ kind: 'row', id: 0, cells, closing: false });

/** A row of totals. */
export const closingRow = (cells: readonly Cell[]): Row => ({ ...row(cells), closing: true });

/** Refuses a head or body that does not tile the columns, and spans from the head into the body. */
export function table(parts: Omit<Table, 'kind' | 'id'>): Table {
  if (parts.columns.length === 0) throw new Error(`table ${parts.name} has no columns`);
  grid(parts.head, parts.columns.length);
  grid(parts.body, parts.columns.length);
  return { kind: 'table', id: 0, ...parts };
}

/** A leaf column with the usual choices. */
export const column = (
  key: string,
  label: string,
  options: Partial<Omit<Column, 'key' | 'title'>> = {},
): Column => ({
  key,
  title: label,
  type: options.type ?? 'text',
  width: options.width ?? 1,
  align: options.align ?? 'left',
});
