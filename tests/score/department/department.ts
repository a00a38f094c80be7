import type { Random } from '../../sample/random.ts';
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
  /** The same with the detail lines that its tables are made from. */
  readonly withLines?: Plain;
  /** Budgets that have to do with it, for rules over several files. */
  readonly kin?: Kin;
}

export interface Kin {
  readonly lastYear?: Plain;
  /** The budgets that add up to it. */
  readonly units?: readonly Plain[];
  /** The department as it were if one of its detail lines were wrong, and those of its units were right. */
  withWrongLine?(random: Random): Plain;
}
