/** Rows of a table as a budget gives them: values by column key, free of any layout. */
import type { Figures } from './corpus.ts';
import type { Budget } from './schema.ts';
import type { Skeleton } from './statements/skeleton.ts';
import type { Subjects } from './statements/subjects.ts';
import type { Figure } from './totals.ts';

export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly figure: Figure };

/** Values by column key; a missing one is an empty cell. */
export type Values = Readonly<Record<string, CellValue>>;

/** Rows that belong together: `common` stands once beside all of `lines`, of which there is at least one. */
export interface RowGroup {
  /** 0 for a row of the first order, 1 for one under it. */
  readonly level: number;
  /** Whether the row closes the table: its name takes the columns before it. */
  readonly closing: boolean;
  readonly common: Values;
  readonly lines: readonly Values[];
}

/** All rows of a table. */
export interface TableRows {
  readonly groups: readonly RowGroup[];
  /** What the data says under the table. */
  readonly note?: string;
  /** Whether there is no money in it. */
  readonly empty: boolean;
}

/** What rows are made from: the budget, and what the layout says of subjects and of the table. */
export interface RowContext {
  readonly budget: Budget;
  readonly subjects: Subjects;
  readonly skeleton: Skeleton;
  /** Last year's budget, where the table has a column for it. */
  readonly lastYear?: Figures;
}

/** A single row. */
export const single = (common: Values, level = 0, closing = false): RowGroup => ({
  level,
  closing,
  common,
  lines: [{}],
});

export const words = (text: string): CellValue => ({ kind: 'text', text });
export const money = (figure: Figure): CellValue => ({ kind: 'amount', figure });
