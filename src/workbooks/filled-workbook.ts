/** A workbook as plain values: what a sheet shows and what its cells hold, before anything is known of its meaning. */
export interface FilledWorkbook {
  /** In the order of the file. */
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** As in the file, blanks at its end included. */
  readonly name: string;
  readonly hidden: boolean;
  /** Cells that hold something, row by row. One that a merged range covers holds nothing. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Range[];
}

/** Rows and columns from 1, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Cell {
  /** Like `D38`. */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  /** What it says: numbers as decimals of at most 15 digits, dates as YYYY-MM-DD, line breaks as \n. */
  readonly text: string;
}

export type CellKind = 'text' | 'number' | 'date' | 'percent' | 'boolean' | 'error' | 'formula-without-value';
