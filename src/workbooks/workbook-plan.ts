/**
 * A workbook that shall be written, as plain values for `writeWorkbook`. Rows and columns count from 0; lengths are
 * points. Who makes one says everything: nothing is guessed, and what is not said here is not written.
 */
export interface WorkbookPlan {
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`; stands as the date of creation. */
  readonly date?: string;
  readonly sheets: readonly SheetPlan[];
}

export interface SheetPlan {
  /** Legal and unique: see `sheetNames`. */
  readonly name: string;
  readonly columnWidths: readonly number[];
  /** How the cells below the last row look, column by column; locked where it is not said. */
  readonly columnLooks?: readonly CellLook[];
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Area[];
  /** Rows at the top that stay in sight. */
  readonly frozenRows: number;
  /**
   * Whether only cells that are not locked can be changed; rows may be inserted, and rows and columns made larger. There
   * is no password: it guards against slips.
   */
  readonly isProtected: boolean;
  /** Rows under a head that can be filtered by it, the head included; where the sheet is protected, too. */
  readonly filter?: Area;
  readonly choices: readonly Choice[];
  readonly print: PrintSetup;
}

export interface RowPlan {
  readonly height: number;
  /** Whether it becomes higher with what is typed into it. */
  readonly grows?: boolean;
  /** From the first column on; a gap is an empty cell without a look. */
  readonly cells: readonly (CellPlan | undefined)[];
}

export interface CellPlan {
  /** A text is never read as a number, a number never shown otherwise than its look says. */
  readonly value?: string | number;
  readonly look: CellLook;
}

export interface CellLook {
  readonly font: { readonly name: string; readonly size: number; readonly bold: boolean };
  readonly align: 'left' | 'center' | 'right';
  /** Steps from the left. */
  readonly indent: number;
  /** Whether text goes on in a new line at the cell's edge. */
  readonly wrap: boolean;
  readonly bordered: boolean;
  /** Excel's own notation, `#,##0.00`; without one, text is text (`@`) and a number is shown as it is. */
  readonly numberFormat?: string;
  /** Whether the cell cannot be changed where the sheet is protected. */
  readonly locked: boolean;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells that take only a value of a list, which Excel offers to choose from. Empty is always allowed. */
export interface Choice {
  readonly range: Area;
  /** The values themselves, short and without commas, or where in the workbook they stand. */
  readonly values: readonly string[] | { readonly sheet: string; readonly range: Area };
  /** Whether something else may be typed all the same, after a question. */
  readonly isAdvice: boolean;
  /** Shown when something else is typed. */
  readonly complaint: { readonly title: string; readonly text: string };
}

/** How a sheet is printed: on A4, centred, as wide as one page. */
export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
  /** From the paper's edge to the foot of the footer. */
  readonly footerDistance: number;
  /** Printed again on every page. */
  readonly repeatedRows?: { readonly first: number; readonly last: number };
  /** In the notation of `footerText`. */
  readonly oddFooter: string;
  readonly evenFooter: string;
}
