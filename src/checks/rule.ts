import type { Code, Facts } from '../diagnostics/catalogue.ts';
import type { IdentityFacts } from '../diagnostics/identity-sentence.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Details } from '../diagnostics/reporter.ts';
import type { Others } from '../model/corpus.ts';
import type { Unit } from '../model/money.ts';
import type { Budget } from '../model/schema.ts';
import type { Subjects } from '../model/statements/subjects.ts';
import type { Constraint } from './figures/constraint.ts';
import type { Ledger } from './figures/ledger.ts';
import type { WrongLine } from './figures/meant-lines.ts';
import type { MeantBody } from './texts/body-meant.ts';
import type { WordSlip } from './texts/word-slips.ts';
import type { MeantYear } from './texts/year-meant.ts';

/** A figure or sentence that a rule looks at, by the path of its field. */
export type Path = readonly PropertyKey[];

/** What a finding says beside its facts. */
export interface FindingDetails extends Pick<Details, 'expected' | 'actual' | 'severity'> {
  /** Other fields that have a part in it. */
  readonly related?: readonly Path[];
  /** Other fields where the same stands, which are one fault with this. */
  readonly alike?: readonly Path[];
  /** Places in other files that have a part in it. */
  readonly elsewhere?: readonly Place[];
  /** More identities and defects than the rule's own. */
  readonly refs?: readonly string[];
}

/** Says that the rule is broken at a field. The code is the rule's own. */
export type Report<C extends Code> = (path: Path, facts: Facts<C>, details: FindingDetails) => void;

/** What is known of a budget's figures beside their amounts. */
export interface FigureContext {
  readonly subjects: Subjects;
  /** The unit in which the data writes an amount. */
  unitOf(path: Path): Unit;
  /** Whether the data states a figure of a group; else it was filled in from tables or lines. */
  isStated(path: Path): boolean;
  /** Whether there is something in a row of a table that could not be read, so that what is not there may be that. */
  isUnread?(row: Path): boolean;
}

/** What rules know beside the budget. */
export interface RuleContext {
  readonly subjects: Subjects;
  /** The budget's figures and what its text says of them. */
  readonly ledger: Ledger;
  /** The year that the data gives, and the one that its texts mean, as which rules see the budget. */
  readonly meant?: MeantYear;
  /** The name that the data gives, and the one that heads and texts mean. */
  readonly meantBody?: MeantBody;
  /** Words that stand twice and the like in its texts; rules read these without them. */
  readonly slips?: readonly WordSlip[];
  /** The budget as it is where each wrong amount that has been told is what it should be. */
  readonly mended?: Budget;
  /** Detail lines that are wrong by the tables given beside them; rules see them as they are meant. */
  readonly wrongLines?: readonly WrongLine[];
  /** The tables, by name, that are there and could not be read. */
  readonly unread?: ReadonlySet<string>;
  /** Other budgets that have to do with this one, where they are given together. */
  readonly others?: Others;
  /** The fields of the data behind a field: itself, or what it was filled from. */
  readonly sourcesOf?: (path: Path) => readonly Path[];
  /** The tables in which the layout prints last year's budget. */
  readonly withLastYear?: readonly string[];
  /** Whether a figure of a row has been told already as one that does not fit others. */
  readonly isTold?: (row: Path) => boolean;
  /** Whether the layout's text says a field, by its Chinese name. */
  readonly isPrinted?: (name: string) => boolean;
}

/** One rule. Its sentence, severity and legal basis stand in the catalogue under its id. */
export interface Rule<C extends Code> {
  readonly id: C;
  /** Ids of the lists of identities and defects (I09, N14, D04) that it enforces. */
  readonly refs: readonly string[];
  /** A method, so that rules of every code fit one list. */
  check(budget: Budget, report: Report<C>, context: RuleContext): void;
  /** Changes to the example budget that keep and that break the rule; the contract test tries both. */
  readonly examples: {
    readonly passing: Change;
    readonly failing: Change;
    /** For a rule over several files: the others beside the example budget. */
    readonly others?: (budget: Budget) => Others;
    /** For a rule on what could not be read: the row, in the tables, of the failing one. */
    readonly unread?: Path;
  };
}

/**
 * A rule on figures that says what must be equal, and leaves it to `locate` to find out which of them is wrong: one
 * wrong figure breaks several such rules and is told once.
 */
export interface Identity<C extends IdentityCode> extends Pick<Rule<C>, 'id' | 'refs' | 'examples'> {
  /** What it demands of the figures that are there. */
  demands(ledger: Ledger): readonly Constraint[];
}

/** A code whose sentence tells of a figure that does not fit. */
export type IdentityCode = { [C in Code]: IdentityFacts extends Facts<C> ? C : never }[Code];

export type AnyRule = { [C in Code]: Rule<C> }[Code];

export type AnyIdentity = { [C in IdentityCode]: Identity<C> }[IdentityCode];

export type Change = (budget: Budget) => Budget;
