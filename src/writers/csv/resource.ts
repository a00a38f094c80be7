import type { StatutoryTable } from '../../tree/statutory-tables.ts';

/** A table as a file of the data package. */
export interface Resource {
  readonly about: StatutoryTable;
  /** In the package's folder. */
  readonly path: string;
  /** The first line, a title a column. */
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly bytes: Uint8Array;
}
