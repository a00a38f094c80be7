import { fieldName } from '../../model/fields.ts';
import type { Budget } from '../../model/schema.ts';
import { budgetSchema } from '../../model/schema.ts';
import { given } from '../../model/statements/given.ts';
import { funds } from '../../model/statements/line-schema.ts';
import type { Skeleton } from '../../model/statements/skeleton.ts';
import { CLOSED } from '../../model/statements/skeleton.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { statementOf } from '../../model/statements/statement-of.ts';
import type { AmountKey, StatementKind } from '../../model/statements/statement-schema.ts';
import { Narrative } from '../narrative/narrative.ts';
import type { FigureContext, Path } from '../rule.ts';
import type { Cell } from './cell.ts';
import type { CodesByName } from './codes-by-name.ts';
import { codesByName } from './codes-by-name.ts';
import type { Where } from './counterparts.ts';
import { COUNTERPARTS } from './counterparts.ts';
import { meantClasses } from './meant-classes.ts';
import { meantCodes } from './meant-codes.ts';
import type { MissingRow } from './missing-rows.ts';
import { missingIncome, missingParts } from './missing-rows.ts';
import { aboveThem, missingSubjects, underStops, whereSumsLack } from './missing-subjects.ts';
import type { Naming } from './naming.ts';
import { isUnder, NOT_FISCAL, sourceOf } from './source-of.ts';
import type { CodedRow, SubjectsElsewhere } from './subjects-elsewhere.ts';
import { hasCode, subjectsElsewhere } from './subjects-elsewhere.ts';
import type { Row } from './table.ts';
import { Table } from './table.ts';
import { hasPart, threePublicPart } from './three-public-part.ts';

/** A skeleton in which every source and every total has its row. */
const FULL: Skeleton = { ...CLOSED, incomeRows: funds.map((fund) => ({ label: fund, funds: [fund] })) };

/** The tables of functional subjects down to 项. */
const FUND_TABLES = ['generalBudget', 'governmentFund', 'stateCapital'] as const;
const BY_SUBJECT = ['revenue', 'expenditure', ...FUND_TABLES] as const;

/** All figures of a budget at their places: the nine tables, given or derived, and the groups that the data states. */
export class Ledger {
  readonly budget: Budget;
  readonly #context: FigureContext;
  readonly #tables = new Map<StatementKind, Table | undefined>();
  readonly #names = new Map<Naming['kind'], CodesByName>();
  #plain: boolean | undefined;
  #narrative: Narrative | undefined;

  constructor(budget: Budget, context: FigureContext) {
    this.budget = budget;
    this.#context = context;
  }

  /** A table as the data gives it; undefined where it does not. */
  given(kind: StatementKind): Table | undefined {
    return this.budget.statements[kind] === undefined ? undefined : this.table(kind);
  }

  /** A table as the data gives it or its detail lines make it. */
  table(kind: StatementKind): Table | undefined {
    if (!this.#tables.has(kind)) this.#tables.set(kind, this.#made(kind));
    return this.#tables.get(kind);
  }

  /** Two tables of which the data gives at least one: what follows from the same lines agrees. */
  pair(one: StatementKind, other: StatementKind): readonly [Table, Table] | undefined {
    if (!this.given(one) && !this.given(other)) return undefined;
    const tables = [this.table(one), this.table(other)] as const;
    return tables[0] && tables[1] ? [tables[0], tables[1]] : undefined;
  }

  /** A figure of a group that the data states; undefined where it was filled in from elsewhere or is not there. */
  stated(...path: Path): Cell | undefined {
    return this.#context.isStated(path) ? this.figure(...path) : undefined;
  }

  /** A figure of a group, whether stated or filled in. */
  figure(...path: Path): Cell | undefined {
    let value: unknown = this.budget;
    for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
    if (typeof value !== 'number') return undefined;
    const name = fieldName(budgetSchema, path);
    const isGiven = this.#context.isStated(path);
    const unit = this.#context.unitOf(path);
    return { id: path.join('.'), path, value, unit, name, sheet: `stated ${String(path[0])}`, isGiven };
  }

  /** The row of income of a source in 收支总表. */
  incomeOf(source: AmountKey): Row | undefined {
    return this.table('overview')?.income.find((row) => !row.closing && sourceOf(row.name) === source);
  }

  /** What the department's own text says. */
  get narrative(): Narrative {
    this.#narrative ??= new Narrative(this.budget);
    return this.#narrative;
  }

  /** Whether all money is 财政拨款 of this year, so that income, expenditure and its funds agree subject by subject. */
  get isAllFiscal(): boolean {
    this.#plain ??= this.#isAllFiscal();
    return this.#plain;
  }

  /** Whether all money is 一般公共预算 of this year. */
  get isAllGeneral(): boolean {
    const others = ['governmentFund', 'stateCapital'] as const;
    return (
      this.isAllFiscal &&
      others.every((kind) => {
        const amounts = this.budget.statements[kind]?.rows ?? [];
        const isEmpty = amounts.every((row) => !row.total);
        return isEmpty && !this.incomeOf(kind)?.cell('total').value;
      })
    );
  }

  /** Whether anything is carried over from last year or into the next. */
  get isCarried(): boolean {
    const overview = this.table('overview');
    const { lines, statements } = this.budget;
    return (
      [...(overview?.income ?? []), ...(overview?.rows ?? [])].some(
        (row) => row.closing === 'balance' && row.cell('total').value !== 0,
      ) ||
      lines.some(({ carriedOver }) => carriedOver) ||
      (statements.revenue?.rows ?? []).some(({ carriedOver }) => (carriedOver ?? 0) !== 0)
    );
  }

  #isAllFiscal(): boolean {
    const overview = this.table('overview');
    // Nobody knows where the money of a row comes from whose name says nothing.
    const unknown = overview?.income.filter(
      ({ name, closing }) => !closing && !isUnder(name) && sourceOf(name) === undefined,
    );
    const others = NOT_FISCAL.flatMap((source) => this.incomeOf(source) ?? []);
    return (
      overview !== undefined &&
      !this.isCarried &&
      !NOT_FISCAL.some((source) => this.#isEarned(source)) &&
      [...others, ...(unknown ?? [])].every((row) => row.cell('total').value === 0)
    );
  }

  /** Whether 收入总表 has money of a source, in its total and in a row of a subject, so that no one figure makes it. */
  #isEarned(source: AmountKey): boolean {
    const rows = this.budget.statements.revenue?.rows.filter((row) => row[source]) ?? [];
    return rows.some(({ code }) => code === undefined) && rows.some(({ code }) => code !== undefined);
  }

  /** The figure of a part of “三公”经费: a column of one row, or a row of its own. */
  threePublic(part: AmountKey, column: AmountKey = 'total'): Cell | undefined {
    const table = this.table('threePublic');
    if (!table) return undefined;
    if (table.rows.length === 1)
      return column === 'total' && hasPart(part, table.columns) ? table.rows[0]?.cell(part) : undefined;
    const row = table.rows.find(({ name }) => threePublicPart(name) === part);
    return row && table.columns.has(column) ? row.cell(column) : undefined;
  }

  #made(kind: StatementKind): Table | undefined {
    const { budget } = this;
    const { subjects } = this.#context;
    const statement = statementOf(kind, { budget, subjects, skeleton: FULL });
    if (!statement) return undefined;
    if (budget.statements[kind] === undefined) return new Table(statement, this.#context);
    const elsewhere = this.#subjectsElsewhere(statement);
    const coded = this.#coded(kind, statement, elsewhere);
    const missing = missingSubjects(coded.rows, new Map([...this.#leftOut(coded), ...elsewhere]));
    return new Table(coded, this.#context, [...missing, ...this.#missingRows(coded)]);
  }

  /** The rows of no subject that a table lacks. */
  #missingRows(statement: Statement): readonly MissingRow[] {
    const { kind } = statement;
    if (kind === 'threePublic') return missingParts(statement);
    if (!isTwoSided(kind)) return [];
    return missingIncome(statement, given(kind === 'fiscal' ? 'overview' : 'fiscal', this.budget.statements));
  }

  /** The subjects that a table of one fund lacks in its sums, or above or below its own, though all money is in one of these tables. */
  #leftOut({ kind, rows }: Statement): SubjectsElsewhere {
    if (!isOfFund(kind)) return new Map();
    const others = FUND_TABLES.filter((each) => each !== kind).flatMap((each) => this.#rowsOf(each));
    const [own, spent] = [rows.filter(hasCode), this.#rowsOf('expenditure')];
    const ofAll = this.isAllFiscal ? [...aboveThem(own, spent), ...underStops(own, spent, others)] : [];
    const theirs = [...whereSumsLack(own, spent, others), ...ofAll];
    return subjectsElsewhere(theirs, () => this.#codesByName(kind), this.#naming(kind));
  }

  /** A table with the codes that its rows mean. */
  #coded(kind: StatementKind, statement: Statement, elsewhere: SubjectsElsewhere): Statement {
    if (isTwoSided(kind)) return meantClasses(statement, this.budget.statements, this.#context.subjects);
    return meantCodes(statement, elsewhere, () => this.#codesByName(kind), this.#naming(kind));
  }

  #naming(kind: StatementKind): Naming {
    const by = kind === 'basicExpenditure' ? 'economic' : 'functional';
    return { subjects: this.#context.subjects, year: this.budget.year, kind: by };
  }

  /** The subjects with money of the tables that have the same ones. */
  #subjectsElsewhere({ kind }: Statement): SubjectsElsewhere {
    const theirs = (COUNTERPARTS[kind] ?? [])
      .filter(({ where }) => this.#holds(where))
      .flatMap(({ other, deepest = 7 }) => this.#rowsOf(other).filter(({ code }) => code.length <= deepest));
    return subjectsElsewhere(theirs, () => this.#codesByName(kind), this.#naming(kind));
  }

  /** The codes of names in the tables that have subjects of the same kind. */
  #codesByName(kind: StatementKind): CodesByName {
    const naming = this.#naming(kind);
    const kinds = naming.kind === 'economic' ? [kind] : BY_SUBJECT;
    const rows = (): readonly CodedRow[] => kinds.flatMap((each) => this.#rowsOf(each));
    const known = this.#names.get(naming.kind) ?? codesByName(rows(), naming);
    this.#names.set(naming.kind, known);
    return known;
  }

  #rowsOf(kind: StatementKind): readonly CodedRow[] {
    const statement = given(kind, this.budget.statements);
    if (!statement) return [];
    const { subjects } = this.#context;
    const coded = isTwoSided(kind) ? meantClasses(statement, this.budget.statements, subjects) : statement;
    return coded.rows.filter(hasCode).filter(({ amounts }) => amounts.total?.value);
  }

  #holds(where: Where): boolean {
    switch (where) {
      case 'always':
        return true;
      case 'nothingCarried':
        return !this.isCarried;
      case 'allFiscal':
        return this.isAllFiscal;
      case 'allGeneral':
        return this.isAllGeneral;
    }
  }
}

const isOfFund = (kind: StatementKind): boolean => FUND_TABLES.some((each) => each === kind);

const isTwoSided = (kind: StatementKind): boolean => kind === 'overview' || kind === 'fiscal';
