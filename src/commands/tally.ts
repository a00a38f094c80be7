import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';

/** A department's findings, counted. */
export interface Tally {
  /** Its name; of a department's own office with the word that tells it from the whole. */
  readonly department: string;
  /** Its data file. */
  readonly input: string;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly diagnostics: readonly Diagnostic[];
}

export function tallyOf(department: string, input: string, diagnostics: readonly Diagnostic[]): Tally {
  const count = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  return {
    department,
    input,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    diagnostics,
  };
}

export const isClean = ({ errors, warnings, notes }: Tally): boolean => errors + warnings + notes === 0;
