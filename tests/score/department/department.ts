import type { Plain } from '../plain.ts';
import type { FenLine } from './fen-lines.ts';
import type { Slot } from './telling.ts';

/** How a department hands its data in. */
export type Form = 'yaml' | 'workbook';

/** A department that gives its nine tables and its text, in the data file's own terms. */
export interface Department {
  readonly name: string;
  readonly form: Form;
  readonly budget: Plain;
  /** The words of its text that say something of its figures. */
  readonly slots: readonly Slot[];
  /** The lines that its tables and text are made from. */
  readonly lines?: readonly FenLine[];
  /** The department as it were with other lines. */
  remade?(lines: readonly FenLine[]): Plain;
  /** Budgets that have to do with it, for rules over several files. */
  readonly kin?: Kin;
}

export interface Kin {
  readonly lastYear?: Plain;
  /** The budgets that add up to it. */
  readonly units?: readonly Plain[];
  /** How many of the lines are of each of them, in their order. */
  readonly shares?: readonly number[];
}
