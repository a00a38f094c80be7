import type { Plain } from '../plain.ts';
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
}
