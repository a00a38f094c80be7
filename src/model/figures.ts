/** The figures of a budget that another budget's may be held against, under keys that are the same in both. */
import { fieldName, titleOf } from './fields.ts';
import type { Budget } from './schema.ts';
import { budgetSchema } from './schema.ts';
import { CLOSED } from './statements/skeleton.ts';
import type { Statement, StatementRow } from './statements/statement.ts';
import { statementOf } from './statements/statement-of.ts';
import type { AmountKey, StatementKind } from './statements/statement-schema.ts';
import { statementKinds, statementRow, statements } from './statements/statement-schema.ts';
import type { Subjects } from './statements/subjects.ts';
import type { Figure } from './totals.ts';
import { expenditureTotal, incomeTotal, procurementTotal, stated } from './totals.ts';

type Path = readonly PropertyKey[];

/** An amount of one of the nine tables, or of a group of figures that sentences speak of. */
export interface BudgetFigure {
  /** The table's kind, or the group's English key. */
  readonly table: string;
  readonly side: 'income' | 'rows' | 'group';
  /** A subject's code; else the row's name without what differs between forms: numbers, blanks. */
  readonly row: string;
  readonly column: string;
  /** The row as messages name it. */
  readonly name: string;
  /** Whether the row closes its table or side. */
  readonly closing: boolean;
  readonly figure: Figure;
}

/** The same in every budget. Nothing in it holds a tab. */
export const figureKey = ({ table, side, row, column }: Omit<BudgetFigure, 'figure' | 'name' | 'closing'>) =>
  [table, side, row, column].join('\t');

/** What a figure is called in messages: its table or group, its row, and its column where the row has several. */
export function figureTitle({ table, side, name, column }: BudgetFigure): string {
  const shape = side === 'group' ? budgetSchema.shape : statements.shape;
  const title = titleOf(shape[table as never]) ?? table;
  const isOnlyColumn = side === 'group' && column === 'amount';
  const head = isOnlyColumn ? undefined : titleOf(statementRow.shape[column as AmountKey]);
  const cell = [name === title ? undefined : name, head].filter(Boolean).join('·');
  return title + (cell && `“${cell}”`);
}

/** Every figure, tables first. Rows that stand twice in a table are left out: nobody knows which is meant. */
export function figuresOf(budget: Budget, subjects: Subjects): readonly BudgetFigure[] {
  const tables = statementKinds.flatMap((kind) => {
    const found = statementOf(kind, { budget, subjects, skeleton: CLOSED });
    return found ? tableFigures(found) : [];
  });
  return [...tables, ...groupFigures(budget)];
}

/** The tables that a budget has, empty ones too. */
export const tablesOf = ({ lines, statements: given }: Budget): readonly string[] =>
  lines.length > 0 ? statementKinds : Object.keys(given);

function tableFigures({ kind, income, rows }: Statement): readonly BudgetFigure[] {
  const isTwoSided = income.length > 0;
  return [...sideFigures(kind, 'income', income, true), ...sideFigures(kind, 'rows', rows, isTwoSided)];
}

/** In a table with two sides, rows go by name: only some forms print codes there. */
function sideFigures(
  table: StatementKind,
  side: 'income' | 'rows',
  rows: readonly StatementRow[],
  isByName: boolean,
): readonly BudgetFigure[] {
  const keyed = rows.map((row) => {
    const key = !isByName && row.code !== undefined ? row.code : plainName(row.name);
    return { row, key: row.closing ? closingKey(row.name) : key };
  });
  const count = new Map<string, number>();
  for (const { key } of keyed) count.set(key, (count.get(key) ?? 0) + 1);
  return keyed
    .filter(({ key }) => count.get(key) === 1)
    .flatMap(({ row: { code, name, closing, amounts }, key }) =>
      Object.entries(amounts).map(
        ([column, figure]): BudgetFigure => ({
          table,
          side,
          row: key,
          column,
          name: [code, name].filter(Boolean).join(' '),
          closing,
          figure,
        }),
      ),
    );
}

const closingKey = (name: string): string => {
  const plain = plainName(name);
  if (/总计$/.test(plain)) return '总计';
  return /结转/.test(plain) ? '结转' : '合计';
};

/** A row's name without its number (一、 （一） 1. 1、 其中：) and blanks; widths of brackets do not matter. */
const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^其中[::]/, '')
    .replace(/^(\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、|\d+[.、])/, '');

const LAST_YEARS = ['amount', 'lastYear'] as const;

/** Groups of this year's and last year's amount, by their path. */
export const COMPARED: readonly Path[] = [
  ['expenditure', 'basic'],
  ['expenditure', 'project'],
  ['operatingCosts'],
  ['threePublic', 'total'],
  ['threePublic', 'abroad'],
  ['threePublic', 'vehicles', 'total'],
  ['threePublic', 'vehicles', 'purchase'],
  ['threePublic', 'vehicles', 'running'],
  ['threePublic', 'reception'],
];

const COMPARED_KEYS = new Set(COMPARED.map((path) => path.join('.')));

/** Whether an amount is of one of those groups. */
export const isOfCompared = (path: Path): boolean => COMPARED_KEYS.has(path.slice(0, -1).join('.'));

const SINGLE: readonly Path[] = [
  ['income', 'generalPublicBudget'],
  ['income', 'governmentFunds'],
  ['income', 'stateCapital'],
  ['income', 'fiscalAccount'],
  ['income', 'other'],
  ['expenditure', 'lastYear'],
  ['expenditure', 'basic', 'personnel'],
  ['expenditure', 'basic', 'operating'],
  ['procurement', 'goods'],
  ['procurement', 'works'],
  ['procurement', 'services'],
];

function groupFigures(budget: Budget): readonly BudgetFigure[] {
  const procurement = procurementTotal(budget);
  const single = [...COMPARED.flatMap((path) => LAST_YEARS.map((key) => [...path, key])), ...SINGLE];
  return [
    groupFigure(['income', 'total'], incomeTotal(budget)),
    groupFigure(['expenditure', 'total'], expenditureTotal(budget)),
    ...(procurement ? [groupFigure(['procurement', 'total'], procurement)] : []),
    ...single.flatMap((path) => {
      const value = valueAt(budget, path);
      return value === undefined ? [] : [groupFigure(path, stated(value, ...path))];
    }),
  ];
}

/** The place of a group's figure among all: `amount` and `lastYear` are the columns. */
export function groupKey(path: Path): Omit<BudgetFigure, 'figure' | 'name' | 'closing'> {
  const last = String(path.at(-1));
  const isColumn = LAST_YEARS.some((key) => key === last);
  const row = (isColumn ? path.slice(1, -1) : path.slice(1)).join('.');
  return { table: String(path[0]), side: 'group', row, column: isColumn ? last : 'amount' };
}

function groupFigure(path: Path, figure: Figure): BudgetFigure {
  const key = groupKey(path);
  const field = key.row === '' ? path.slice(0, 1) : path.slice(0, 1 + key.row.split('.').length);
  const [group = '', ...rest] = fieldName(budgetSchema, field).split('.');
  return { ...key, name: rest.join('.') || group, closing: true, figure };
}

/** An amount of a budget by its path, if there is one. */
export function valueAt(value: unknown, path: Path): number | undefined {
  const found = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  return typeof found === 'number' ? found : undefined;
}

/** A copy with one amount set. */
export function withValue<T>(value: T, [first, ...rest]: Path, amount: number): T {
  if (first === undefined) return amount as T;
  const inner = (value as Record<PropertyKey, unknown>)[first];
  return { ...value, [first]: withValue(inner, rest, amount) };
}
