import type { Diagnostic } from './diagnostic.ts';

/** What a workbook has and could not be read, as reading it has told. */
export interface Unread {
  /** Tables, by their Chinese names. */
  readonly tables: ReadonlySet<string>;
  /** Sheets with a cell that says nothing. */
  readonly sheets: ReadonlySet<string>;
}

const OF_CELLS: readonly Diagnostic['code'][] = ['cell-error', 'cell-is-no-amount', 'formula-without-value'];

/** Gathers what could not be read from what has been told. */
export const unreadIn = (told: readonly Diagnostic[]): Unread => ({
  tables: new Set(told.flatMap(({ code, facts }) => (code === 'sheet-lacks' ? (facts.table ?? []) : []))),
  sheets: new Set(told.flatMap(({ code, place }) => (OF_CELLS.includes(code) ? (place.sheet ?? []) : []))),
});
