/** What a `layout.yaml` may say, after `extends` has been resolved. Lengths are millimetres unless named otherwise. */
import { z } from 'zod';
import type { RowSource } from '../model/row-sources.ts';
import { rowSources } from '../model/row-sources.ts';
import { excerpt, fault, line, number, pattern, whole, yesNo } from '../model/scalar.ts';
import { checkColumns } from './check-columns.ts';
import { checkLook } from './check-look.ts';
import { skeletonFields } from './skeleton-schema.ts';

const align = z.enum(['left', 'center', 'right', 'justify']);
const fontRole = z.enum(['fangsong', 'kaiti', 'heiti', 'songti', 'xiaobiaosong']);

/** Words that are printed as they stand: not a template, though it may look like one. */
const words = () =>
  line().transform((value, ctx) =>
    /[{}]/.test(value) ? fault(ctx, 'words-not-filled', { text: excerpt(value) }) : value,
  );

/** How one kind of text stands on the page. */
const textStyle = z.strictObject({
  font: fontRole,
  /** Points: 2号 is 22, 3号 16, 4号 14. */
  size: number(4, 100),
  /** Whether characters and lines stand on the page's grid; if not, `pitch` gives the line's height in points. */
  grid: yesNo().default(true),
  pitch: number(4, 300).optional(),
  align: align.default('left'),
  firstIndent: number(0, 40).default(0),
  rightIndent: number(0, 40).default(0),
  before: number(0, 20).default(0),
  after: number(0, 20).default(0),
});

const amountFormat = z.strictObject({
  unit: z.enum(['元', '万元']),
  decimals: pattern(/^[0-4]$/, 'decimals').transform(Number),
  trailingZeros: yesNo(),
  thousands: yesNo(),
});

/** A column, or a heading over several. A leaf has a key; a heading has columns. */
const column = z.strictObject({
  title: words(),
  key: line().optional(),
  /** Share of the table's width. */
  width: number(0.1, 1000).default(1),
  type: z.enum(['text', 'amount', 'count', 'code']).default('text'),
  align: z.enum(['left', 'center', 'right']).optional(),
  /** Whether the column names the row. */
  rowHead: yesNo().default(false),
  get columns() {
    return z.array(column).min(1).optional();
  },
});

const table = z
  .strictObject({
    rows: z.enum(Object.keys(rowSources) as [RowSource, ...RowSource[]]),
    /** Lines of template. A table without a caption is captioned by the heading before it. */
    caption: line().optional(),
    unit: line().optional(),
    /** What stands under a statutory table without money in it. */
    emptyNote: line().optional(),
    /** The layout's format of amounts in sentences or in tables, or one of the table's own. */
    amounts: z.union([z.enum(['text', 'table']), amountFormat]).default('table'),
    columns: z.array(column).min(1),
    /** The name of a last head row that numbers the columns (栏次); no such row without it. */
    columnNumbers: words().optional(),
    ...skeletonFields,
  })
  .superRefine(checkColumns);

/** The usual forms of labels, for messages. */
const NUMBERINGS = ['一、', '（一）', '第一章', '1.', '1、', '（1）'];

/** A form of labels, which counts by its 一 or its 1. */
const numbering = () =>
  line().transform((form, ctx) =>
    form.match(/[一1]/g)?.length === 1
      ? form
      : fault(ctx, 'numbering-counts-nothing', { text: excerpt(form), known: NUMBERINGS.join(' ') }),
  );

const pageNumberPattern = () =>
  line().transform((form, ctx) =>
    form.split('{n}').length === 2 ? form : fault(ctx, 'no-page-number', { text: excerpt(form) }),
  );

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
  'tocTitle',
  'tocEntry',
  'pageNumber',
] as const;

const margin = () => number(0, 400);

const layout = z.strictObject({
  name: line(),
  /** A layout without text of its own, there to be extended only. */
  abstract: yesNo().default(false),
  page: z.strictObject({
    width: number(50, 1200),
    height: number(50, 1200),
    margin: z.strictObject({ top: margin(), right: margin(), bottom: margin(), left: margin() }),
    lines: whole(1, 200),
    characters: whole(1, 200),
    /** `indent` in characters from the outer edge. */
    pageNumber: z.strictObject({
      pattern: pageNumberPattern(),
      below: number(0, 100),
      indent: number(0, 40),
    }),
  }),
  text: z.strictObject(
    Object.fromEntries(textRoles.map((role) => [role, textStyle])) as Record<
      (typeof textRoles)[number],
      typeof textStyle
    >,
  ),
  /** Points. */
  table: z.strictObject({ paddingX: number(0, 40), paddingY: number(0, 40), rule: number(0, 10) }),
  amounts: z.strictObject({ text: amountFormat, table: amountFormat }),
  /** The form of labels by level of heading: 一 stands for a Chinese numeral, 1 for an arabic one. */
  numbering: z.array(numbering()).length(4),
  /** Templates in the order of the document. */
  sections: z.array(line()).min(1),
  tables: z.record(z.string(), table).default({}),
  glossary: z.array(z.strictObject({ term: words(), definition: words() })).default([]),
  /** Lines of template. */
  fileName: line(),
  description: line().optional(),
  keywords: z.array(line()).default([]),
  /** Meta tags of the web page; one whose value is not known is left out. */
  tags: z.array(z.strictObject({ name: line(), value: line() })).default([]),
  /** Severities that differ from the rules' own. */
  rules: z.record(z.string(), z.enum(['error', 'warning', 'note'])).default({}),
});

export const layoutSchema = layout.superRefine(checkLook);

export type LayoutData = z.output<typeof layoutSchema>;
export type TextStyleData = z.output<typeof textStyle>;
export type ColumnData = z.output<typeof column>;
export type TableData = z.output<typeof table>;
