import type { Unit } from '../../model/money.ts';
import type { Statement, StatementRow } from '../../model/statements/statement.ts';
import type { AmountKey, StatementKind } from '../../model/statements/statement-schema.ts';
import type { FigureContext, Path } from '../rule.ts';
import type { Cell } from './cell.ts';
import type { MissingRow } from './missing-rows.ts';
import type { MissingSubject } from './missing-subjects.ts';
import { bareName } from './source-of.ts';
import type { CellRow } from './table-cell.ts';
import { cellName, TableCell } from './table-cell.ts';

/** Which total a closing row gives: of this year's money, of what is carried over, or of all. */
export type Closing = 'year' | 'balance' | 'all';

/** A row of a table whose figures rules can hold against others. */
export interface Row {
  readonly id: string;
  readonly code?: string;
  readonly name: string;
  readonly side: 'income' | 'rows';
  readonly closing?: Closing;
  readonly path: Path;
  /** Whether other tables have it and this one does not: all its figures are 0. */
  readonly isMissing: boolean;
  /** A blank cell is 0. */
  cell(column: AmountKey): Cell;
}

/** One of the nine tables, as figures at their places. */
export class Table {
  readonly kind: StatementKind;
  /** Whether the data gives it; else it is the sum of detail lines and cannot be wrong in itself. */
  readonly isGiven: boolean;
  readonly rows: readonly Row[];
  readonly income: readonly Row[];
  /** Rows of a subject. */
  readonly subjects: readonly Row[];
  /** Rows of 类, in a table with two sides those without a code too. */
  readonly classes: readonly Row[];
  /** Columns in which any row has a figure, on the side of expenditure. */
  readonly columns: ReadonlySet<AmountKey>;
  readonly note: string | undefined;
  readonly #byCode: ReadonlyMap<string, Row>;
  readonly #under: ReadonlyMap<string, readonly Row[]>;

  constructor(
    statement: Statement,
    { unitOf, isUnread }: Pick<FigureContext, 'unitOf' | 'isUnread'>,
    missing: readonly (MissingSubject | MissingRow)[] = [],
  ) {
    const { kind } = statement;
    this.kind = kind;
    this.isGiven = [...statement.rows, ...statement.income].some(({ path }) => path !== undefined);
    this.note = statement.note;
    this.columns = new Set(statement.rows.flatMap(({ amounts }) => Object.keys(amounts) as AmountKey[]));
    const isInTenths = standsInTenths(statement, unitOf);
    const rowOf = (side: 'income' | 'rows') => (row: StatementRow, i: number) =>
      asRow(row, { isInTenths, kind, side, i, unitOf, ...(isUnread && { isUnread }) });
    const absent = missing.flatMap((row) => ('at' in row ? [] : [missingRow(kind, row)]));
    const withMissing = (side: 'income' | 'rows'): readonly Row[] =>
      missing
        .flatMap((row) => ('at' in row && row.side === side ? [row] : []))
        .reduceRight<readonly Row[]>(
          (rows, row) => rows.toSpliced(row.at, 0, missingRow(kind, row)),
          statement[side].map(rowOf(side)),
        );
    this.income = withMissing('income');
    this.rows = [...withMissing('rows'), ...absent];
    this.subjects = this.rows.filter(({ code }) => code !== undefined);
    this.classes = this.rows.filter(({ code, closing }) =>
      code === undefined ? !closing : code.length === 3,
    );
    this.#byCode = new Map(this.subjects.map((row) => [row.code ?? '', row]));
    this.#under = rowsByParent(this.subjects);
  }

  /** The row of a subject. */
  row(code: string): Row | undefined {
    return this.#byCode.get(code);
  }

  /** Rows straight under a subject: its 款 or 项. */
  under(code: string): readonly Row[] {
    return this.#under.get(code) ?? [];
  }

  /** The last row that gives a total, or the one of a kind. */
  total(side: 'income' | 'rows' = 'rows', closing?: Closing): Row | undefined {
    return this[side].findLast((row) =>
      closing === undefined ? row.closing === 'all' || row.closing === 'year' : row.closing === closing,
    );
  }
}

function rowsByParent(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const under = new Map<string, Row[]>();
  for (const row of rows) {
    const parent = row.code?.slice(0, -2) ?? '';
    const known = under.get(parent);
    if (known) known.push(row);
    else under.set(parent, [row]);
  }
  return under;
}

/** An amount in 万元 of one decimal stands for all that round to it: 500元 more or less. */
const TENTH_RADIUS = 50_000;
/** 0.1万元 and 1万元. */
const TENTH = 100_000;
const WHOLE = 1_000_000;

/** Whether a table in 万元 is printed with one decimal: none of its figures has a second one, and some have the first. */
function standsInTenths({ rows, income }: Statement, unitOf: (path: Path) => Unit): boolean {
  const given = [...rows, ...income].filter(({ path }) => path !== undefined);
  const areAll = (holds: (value: number, column: string, row: StatementRow) => boolean): boolean =>
    given.every((row) =>
      Object.entries(row.amounts).every(([column, { value }]) => value === 0 || holds(value, column, row)),
    );
  return (
    areAll((value) => value % TENTH === 0) &&
    !areAll((value) => value % WHOLE === 0) &&
    areAll((_, column, { path = [] }) => unitOf([...path, column]) === '万元')
  );
}

interface Setting {
  readonly isInTenths: boolean;
  readonly kind: StatementKind;
  readonly side: 'income' | 'rows';
  readonly i: number;
  readonly unitOf: (path: Path) => Unit;
  readonly isUnread?: (row: Path) => boolean;
}

function asRow(row: StatementRow, { kind, side, i, unitOf, isUnread, isInTenths }: Setting): Row {
  const path = row.path ?? ['statements', kind, side, i];
  const id = path.join('.');
  const closing = row.closing ? closingOf(row.name) : undefined;
  const own: CellRow = { kind, row, id, path, unitOf };
  const cellOf = (column: AmountKey): Cell => {
    const figure = row.amounts[column];
    const value = figure?.value ?? 0;
    if (!row.path)
      return derivedCell(`${id}.${column}`, value, cellName(kind, row, column), unitOf(FIRST_LINE));
    return new TableCell(own, column, {
      ...(isInTenths && value !== 0 && { radius: TENTH_RADIUS }),
      ...(figure === undefined && isUnread?.(path) && { isUnread: true }),
    });
  };
  return {
    id,
    ...(row.code !== undefined && { code: row.code }),
    name: row.name,
    side,
    ...(closing && { closing }),
    path,
    isMissing: false,
    cell: onceByColumn(cellOf),
  };
}

/** The amount by whose unit sums of lines are told. */
const FIRST_LINE = ['lines', 0, 'amount'];

/** A sum of detail lines. Where it is wrong one of the lines is, and nobody knows which. */
const derivedCell = (id: string, value: number, name: string, unit: Unit): Cell => ({
  ...{ id, value, path: ['lines'], unit },
  ...{ name: `明细汇总：${name.trim()}`, sheet: 'lines', row: 'lines', isGiven: true },
});

/** A row's cells as they are asked for: many rules hold the same one against others. */
function onceByColumn(cellOf: (column: AmountKey) => Cell): Row['cell'] {
  const made = new Map<AmountKey, Cell>();
  return (column) => {
    const cell = made.get(column) ?? cellOf(column);
    made.set(column, cell);
    return cell;
  };
}

/** Said of a row that is not there; figures are named in the words of the forms. */
const NO_ROW = '（表中没有这一行）';

function missingRow(kind: StatementKind, row: MissingSubject | MissingRow): Row {
  const { name } = row;
  const side = 'at' in row ? row.side : 'rows';
  const path = ['statements', kind, side];
  const named = 'code' in row ? { code: row.code, name: NO_ROW } : { name: bareName(name) + NO_ROW };
  const id = [...path, 'code' in row ? row.code : name].join('.');
  const unit = '元';
  return {
    id,
    ...('code' in row && { code: row.code }),
    name,
    side,
    path,
    isMissing: true,
    cell: (column) => ({
      id: `${id}.${column}`,
      path,
      value: 0,
      unit,
      name: cellName(kind, named, column),
      sheet: kind,
      row: id,
      isGiven: true,
      isAbsent: true,
      ...('code' in row && { isOfSubject: true }),
    }),
  };
}

function closingOf(name: string): Closing {
  const plain = name.replace(/\s/g, '');
  if (/^(上年结转|年终结转|结转下年)/.test(plain)) return 'balance';
  return /本年/.test(plain) ? 'year' : 'all';
}
