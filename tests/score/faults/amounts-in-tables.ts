import type { Random } from '../../sample/random.ts';
import type { Department } from '../department/department.ts';
import { Book } from '../identities/book.ts';
import { valueAt, withValue } from '../plain.ts';
import type { Fault, FaultKind } from './fault.ts';
import { brokenFigures } from './fault.ts';
import { cellsOf, columnsIn, TABLES, unitOf, written } from './table-cells.ts';
import { slips } from './wrong-amount.ts';

/** Single amounts of each of the nine tables. */
export const amountsInTables: readonly FaultKind[] = TABLES.flatMap((table) => {
  const amounts = (department: Department) => cellsOf(department, table).length;
  return [
    ...slips.map(
      (slip): FaultKind => ({
        id: `${table} ${slip.id}`,
        amounts,
        make(department, random) {
          const cells = cellsOf(department, table);
          if (cells.length === 0) return undefined;
          const cell = random.pick(cells);
          const wrong = slip.change(cell.fen, unitOf(table), random);
          if (wrong === undefined || wrong === cell.fen) return undefined;
          return replaced(department, [[cell.path, written(table, wrong)]]);
        },
      }),
    ),
    {
      id: `${table} exchanged`,
      amounts,
      make: (department, random) => exchanged(department, table, random),
    },
    {
      id: `${table} row moved`,
      amounts,
      make: (department, random) => movedDown(department, table, random),
    },
    {
      id: `${table} column moved`,
      amounts,
      make: (department, random) => movedAside(department, table, random),
    },
  ];
});

type Change = readonly [path: string, value: unknown];

/** Several fields of a budget, each with something else or nothing in it. */
export function replaced(
  department: Department,
  changes: readonly Change[],
  more: readonly string[] = [],
): Fault {
  const budget = changes.reduce((at, [path, value]) => withValue(at, path, value), department.budget);
  const what = changes
    .map(([path, value]) => `${path}: ${valueAt(department.budget, path) ?? ''} → ${value ?? ''}`)
    .join('; ');
  return brokenFigures(
    department,
    budget,
    what,
    changes.map(([path]) => path),
    more,
  );
}

/** An amount and the one above or under it. */
function exchanged(department: Department, table: string, random: Random): Fault | undefined {
  const cells = cellsOf(department, table);
  const pairs = cells.flatMap((cell) => {
    const next = cells.find(
      (other) =>
        other.column === cell.column &&
        other.side === cell.side &&
        other.row.path === pathOfNext(cell.row.path) &&
        other.fen !== cell.fen,
    );
    return next ? [[cell, next] as const] : [];
  });
  if (pairs.length === 0) return acrossColumns(department, table, random);
  const [a, b] = random.pick(pairs);
  return replaced(department, [
    [a.path, written(table, b.fen)],
    [b.path, written(table, a.fen)],
  ]);
}

/** Of a table of one row: two amounts side by side. */
function acrossColumns(department: Department, table: string, random: Random): Fault | undefined {
  const cells = cellsOf(department, table);
  const pairs = cells.flatMap((cell, i) => {
    const next = cells[i + 1];
    return next && next.row.path === cell.row.path && next.fen !== cell.fen ? [[cell, next] as const] : [];
  });
  if (pairs.length === 0) return undefined;
  const [a, b] = random.pick(pairs);
  return replaced(department, [
    [a.path, written(table, b.fen)],
    [b.path, written(table, a.fen)],
  ]);
}

const pathOfNext = (path: string): string =>
  path.replace(/\[(\d+)\]$/, (_, number: string) => `[${Number(number) + 1}]`);

/** An amount a row too low. */
function movedDown(department: Department, table: string, random: Random): Fault | undefined {
  const book = new Book(department.budget);
  const cells = cellsOf(department, table).filter((cell) =>
    book.rows(table, cell.side).some(({ path }) => path === pathOfNext(cell.row.path)),
  );
  if (cells.length === 0) return undefined;
  const cell = random.pick(cells);
  const to = `${pathOfNext(cell.row.path)}.${cell.column}`;
  if (valueAt(department.budget, to) === valueAt(department.budget, cell.path)) return undefined;
  return replaced(department, [
    [to, written(table, cell.fen)],
    [cell.path, undefined],
  ]);
}

/** An amount in the column beside its own. */
function movedAside(department: Department, table: string, random: Random): Fault | undefined {
  const cells = cellsOf(department, table).flatMap((cell) => {
    const columns = columnsIn(department.budget, table, cell.side);
    const beside = columns[columns.indexOf(cell.column) + (random.chance(0.5) ? 1 : -1)];
    return beside ? [{ cell, beside }] : [];
  });
  if (cells.length === 0) return undefined;
  const { cell, beside } = random.pick(cells);
  const to = `${cell.row.path}.${beside}`;
  if (valueAt(department.budget, to) === valueAt(department.budget, cell.path)) return undefined;
  // What every budget has to state is not there then.
  const isNeeded =
    cell.column === '机关运行经费' ||
    (table === '支出总表' && cell.column === '合计' && cell.row.code === undefined);
  return replaced(
    department,
    [
      [to, written(table, cell.fen)],
      [cell.path, undefined],
    ],
    isNeeded ? ['missing-field'] : [],
  );
}
