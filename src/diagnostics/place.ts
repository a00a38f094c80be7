/** Where something stands: a file and line, a workbook cell, a field. What is not known is left out. */
export interface Place {
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  readonly sheet?: string;
  /** A table of a document, from 1; its cells are named as those of a sheet. */
  readonly table?: number;
  /** For example `D38`. */
  readonly cell?: string;
  /** Of a document that has pages, from 1. */
  readonly page?: number;
  /** Of a document, from 1; those in tables are not counted. */
  readonly paragraph?: number;
  /** The field by its Chinese names, list entries counted from 1: `绩效.职责活动[1].年度预算数`. */
  readonly field?: string;
}

/** A cell by its sheet, as data and people name it: `收支总表!D38`; of a place in a sheet and no cell, the sheet. */
export const cellName = ({ sheet, cell }: Place): string | undefined =>
  sheet && [sheet.trim(), cell].filter(Boolean).join('!');
