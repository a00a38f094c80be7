import type { Code, Facts } from '../diagnostics/catalogue.ts';
import type { Details } from '../diagnostics/reporter.ts';
import type { Budget } from '../model/schema.ts';
import type { Subjects } from '../model/statements/subjects.ts';

/** A figure or sentence that a rule looks at, by the path of its field. */
export type Path = readonly PropertyKey[];

/** Says that the rule is broken at a field. The code is the rule's own. */
export type Report<C extends Code> = (path: Path, facts: Facts<C>, details: Details) => void;

/** What rules know beside the budget. */
export interface RuleContext {
  readonly subjects: Subjects;
}

/** One rule. Its sentence, severity and legal basis stand in the catalogue under its id. */
export interface Rule<C extends Code> {
  readonly id: C;
  /** A method, so that rules of every code fit one list. */
  check(budget: Budget, report: Report<C>, context: RuleContext): void;
  /** Changes to the example budget that keep and that break the rule; the contract test tries both. */
  readonly examples: { readonly passing: Change; readonly failing: Change };
}

export type AnyRule = { [C in Code]: Rule<C> }[Code];

export type Change = (budget: Budget) => Budget;
