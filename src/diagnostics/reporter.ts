import type { Code, Facts } from './catalogue.ts';
import { catalogues } from './catalogue.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Place } from './place.ts';

/** What may be said of a problem beside its code, facts and place. */
export interface Details {
  readonly severity?: Severity;
  readonly department?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly refs?: readonly string[];
  readonly related?: readonly Place[];
  readonly alike?: readonly Place[];
}

/** Collects problems. Nobody prints and nobody throws what a clerk can mend: many are shown at once. */
export class Reporter {
  #diagnostics: Diagnostic[] = [];

  report<C extends Code>(code: C, facts: Facts<C>, place: Place = {}, details: Details = {}): void {
    const severity = details.severity ?? catalogues.zh[code].severity;
    this.#diagnostics.push({ code, facts, place, ...details, severity } as unknown as Diagnostic);
  }

  add(diagnostics: readonly Diagnostic[]): void {
    this.#diagnostics.push(...diagnostics);
  }

  /** Changes what has been reported, each in its turn. */
  revise(change: (diagnostic: Diagnostic) => Diagnostic): void {
    this.#diagnostics = this.#diagnostics.map(change);
  }

  /** Everything reported so far, in order. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** Whether any of it is an error. */
  get failed(): boolean {
    return this.#diagnostics.some((d) => d.severity === 'error');
  }
}
