/** What a `layout.yaml` may say, after `extends` has been resolved. Lengths are millimetres unless named otherwise. */
import { z } from 'zod';
import { line, number, pattern, text, yesNo } from '../model/scalar.ts';
import type { RowSource } from '../model/table-rows.ts';
import { rowSources } from '../model/table-rows.ts';

const align = z.enum(['left', 'center', 'right', 'justify']);
const fontRole = z.enum(['fangsong', 'kaiti', 'heiti', 'songti', 'xiaobiaosong']);

/** How one kind of text stands on the page. */
const textStyle = z.strictObject({
  font: fontRole,
  /** Points: 2号 is 22, 3号 16, 4号 14. */
  size: number(),
  /** Whether characters and lines stand on the page's grid; if not, `pitch` gives the line's height in points. */
  grid: yesNo().default(true),
  pitch: number().optional(),
  align: align.default('left'),
  firstIndent: number().default(0),
  rightIndent: number().default(0),
  before: number().default(0),
  after: number().default(0),
});

const amountFormat = z.strictObject({
  unit: z.enum(['元', '万元']),
  decimals: pattern(/^[0-4]$/, 'decimals').transform(Number),
  trailingZeros: yesNo(),
  thousands: yesNo(),
});

/** A column, or a heading over several. A leaf has a key; a heading has columns. */
const column = z.strictObject({
  title: line(),
  key: line().optional(),
  /** Share of the table's width. */
  width: number().default(1),
  type: z.enum(['text', 'amount', 'count', 'code']).default('text'),
  align: z.enum(['left', 'center', 'right']).optional(),
  /** Whether the column names the row. */
  rowHead: yesNo().default(false),
  get columns() {
    return z.array(column).optional();
  },
});

const table = z.strictObject({
  rows: z.enum(Object.keys(rowSources) as [RowSource, ...RowSource[]]),
  /** A line of template; a table without one is captioned by the heading before it. */
  caption: text().optional(),
  unit: line().optional(),
  amounts: z.enum(['text', 'table']).default('table'),
  columns: z.array(column).min(1),
});

const textRoles = [
  'title',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'body',
  'signature',
  'date',
  'strong',
  'caption',
  'unit',
  'tableHead',
  'tableCell',
  'note',
  'pageNumber',
] as const;

export const layoutSchema = z.strictObject({
  name: line(),
  page: z.strictObject({
    width: number(),
    height: number(),
    margin: z.strictObject({ top: number(), right: number(), bottom: number(), left: number() }),
    lines: number(),
    characters: number(),
    /** `indent` in characters from the outer edge. */
    pageNumber: z.strictObject({ pattern: line(), below: number(), indent: number() }),
  }),
  text: z.strictObject(
    Object.fromEntries(textRoles.map((role) => [role, textStyle])) as Record<
      (typeof textRoles)[number],
      typeof textStyle
    >,
  ),
  /** Points. */
  table: z.strictObject({ paddingX: number(), paddingY: number(), rule: number() }),
  amounts: z.strictObject({ text: amountFormat, table: amountFormat }),
  /** The form of labels by level of heading: 一 stands for a Chinese numeral, 1 for an arabic one. */
  numbering: z.array(line()).length(4),
  /** Templates in the order of the document. */
  sections: z.array(line()).min(1),
  tables: z.record(z.string(), table).default({}),
  glossary: z.array(z.strictObject({ term: line(), definition: line() })).default([]),
  /** Lines of template. */
  fileName: line(),
  description: line().optional(),
  keywords: z.array(line()).default([]),
  /** Meta tags of the web page; one whose value is not known is left out. */
  tags: z.array(z.strictObject({ name: line(), value: line() })).default([]),
  /** Severities that differ from the rules' own. */
  rules: z.record(z.string(), z.enum(['error', 'warning', 'note'])).default({}),
});

export type LayoutData = z.output<typeof layoutSchema>;
export type TextStyleData = z.output<typeof textStyle>;
export type ColumnData = z.output<typeof column>;
export type TableData = z.output<typeof table>;
