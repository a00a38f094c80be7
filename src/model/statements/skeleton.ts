/** The rows that a layout wants of a statutory table that is derived from detail lines. */
import type { Fund } from './line-schema.ts';
import type { AmountKey } from './statement-schema.ts';

export interface Skeleton {
  /** Income rows of a table with two sides, in order, each the sum of its funds. */
  readonly incomeRows: readonly { readonly label: string; readonly funds: readonly Fund[] }[];
  /** Whether every 类 of the year has a row, blank where it has no money, or only those with money. */
  readonly classes: 'all' | 'used';
  /** The form of the number before the names of 类 in a table with two sides, as of headings: 一、, or nothing. */
  readonly classLabel: string;
  /** The last rows of a table with two sides. */
  readonly closingRows: readonly {
    readonly income: string;
    readonly expenditure: string;
    /** This year's money, what is carried over (in from last year, out to the next), or both. */
    readonly of: 'year' | 'balance' | 'all';
  }[];
  /** The name of the last row of a table with one side. */
  readonly totalRow: string;
  /** Rows of the 三公 table, each the sum of its columns, by fund; none: one row with all columns. */
  readonly threePublicRows: readonly { readonly label: string; readonly of: readonly AmountKey[] }[];
}

/** A skeleton with closing rows by what they close, in words that every form has; income has no rows of its own. */
export const CLOSED: Skeleton = {
  incomeRows: [],
  classes: 'used',
  classLabel: '',
  closingRows: [
    { income: '本年收入合计', expenditure: '本年支出合计', of: 'year' },
    { income: '上年结转', expenditure: '年终结转', of: 'balance' },
    { income: '收入总计', expenditure: '支出总计', of: 'all' },
  ],
  totalRow: '合计',
  threePublicRows: [],
};
