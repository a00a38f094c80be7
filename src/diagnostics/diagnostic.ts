import type { Code, Facts } from './catalogue.ts';
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'note';

/**
 * A problem as a value: what it is, how grave, where, and the facts that its sentence is made from.
 * The words come from the catalogue when it is shown, so a diagnostic knows no language.
 */
export type Diagnostic = { [C in Code]: DiagnosticOf<C> }[Code];

export interface DiagnosticOf<C extends Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly facts: Facts<C>;
  readonly place: Place;
  /** The body that it concerns, by name. */
  readonly department?: string;
  /** The layout that it is a fault of, whichever department asked for it: a run tells it once. */
  readonly layout?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** Ids of the published identities and defects that a rule enforces: I09, D08. */
  readonly refs?: readonly string[];
  /** Other places that have a part in it: the cells that do not fit together. */
  readonly related?: readonly Place[];
  /** Other places where the same stands, which are one fault with this. */
  readonly alike?: readonly Place[];
  /** What follows from it, which is one fault with it. */
  readonly follows?: readonly Diagnostic[];
  /** The reason that the data gives for letting it stand; such a finding is a note. */
  readonly acknowledged?: string;
}
