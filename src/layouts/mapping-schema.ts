/**
 * What a layout's `workbook.yaml` says: how the workbook of a bureau becomes data, without code. Sheets and texts are
 * found by patterns (regular expressions), columns by the words of their heads, rows by codes and names.
 */
import { z } from 'zod';
import { line, whole, yesNo } from '../model/scalar.ts';

const pattern = () =>
  line().transform((source, ctx) => {
    try {
      return new RegExp(source, 'u');
    } catch {
      ctx.addIssue({ code: 'custom', params: { code: 'bad-pattern', facts: { text: source } } });
      return z.NEVER;
    }
  });

/** A field that is always the same. */
const constant = z.strictObject({ field: line(), value: line() });

/** A field whose value is the first group of a pattern, in the first cell of the sheets that it fits. */
const found = z.strictObject({ field: line(), sheet: pattern(), pattern: pattern() });

/**
 * Paragraphs of a sheet from a row down; `title` is the cell that heads them, where each sheet is an entry. What is
 * required must be there and say something.
 */
const texts = z.strictObject({
  field: line(),
  sheet: pattern(),
  from: whole(1, 1000),
  title: line().optional(),
  required: yesNo().default(false),
});

/** A column by the words of its head, from the top, parted by /: `支出预算/合计`. */
const column = z.strictObject({ head: line(), field: line() });

/** Entries of a list, a row each, under a row of heads; of a sheet that need not be there. */
const entries = z.strictObject({ field: line(), sheet: pattern(), columns: z.array(column).min(1) });

/** A column of amounts. Where a table has one row for all, `blank` is the amount that an empty cell of it stands for. */
const amounts = column.extend({ blank: line().optional() });

/** One side of a table. `code` lists the heads of the columns that make up a code, with their digits. */
const side = z.strictObject({
  field: line(),
  code: z.array(z.strictObject({ head: line(), digits: whole(2, 7) })).default([]),
  name: line().optional(),
  amounts: z.array(amounts).min(1),
});

const table = z.strictObject({
  field: line(),
  sheet: pattern(),
  /** The first row of the head is the one that holds a cell of these words. */
  head: line(),
  headRows: whole(1, 10),
  unit: pattern(),
  sides: z.array(side).min(1),
});

export const mappingSchema = z.strictObject({
  /** A sheet of each of these must be there for the workbook to be of this kind. */
  sheets: z.array(pattern()).min(1),
  constants: z.array(constant).default([]),
  values: z.array(found).default([]),
  texts: z.array(texts).default([]),
  entries: z.array(entries).default([]),
  tables: z.array(table).default([]),
  /** Words that stand for nothing in a row of a table: 无, …. */
  fillers: z.array(line()).default([]),
  /** How the remark under a table begins. */
  note: pattern().optional(),
});

export type Mapping = z.output<typeof mappingSchema>;
export type EntriesMapping = Mapping['entries'][number];
export type TableMapping = Mapping['tables'][number];
export type SideMapping = TableMapping['sides'][number];
