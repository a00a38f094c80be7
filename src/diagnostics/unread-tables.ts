import type { Diagnostic } from './diagnostic.ts';

/** The tables, by their Chinese names, that a workbook has and that could not be read, as reading it has told. */
export const unreadTables = (told: readonly Diagnostic[]): ReadonlySet<string> =>
  new Set(told.flatMap(({ code, facts }) => (code === 'sheet-lacks' ? (facts.table ?? []) : [])));
