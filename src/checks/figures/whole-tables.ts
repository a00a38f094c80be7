import type { Cell } from './cell.ts';
import { holderOf } from './cell.ts';
import type { Constraint } from './constraint.ts';
import type { Correction, Fault } from './locate.ts';

/** So few wrong figures of a table are slips, each for itself. */
const FEWEST = 4;
/** And so small a part of its rows. */
const PART = 0.1;
/** Of faults that reach over half of so many rows, two are enough. */
const MANY_ROWS = 12;

/**
 * Where much of a table, or of what a text tells, does not fit, it is wrong as a whole: a column was moved, two were
 * exchanged, another year's figures were left. Told once, at its first figure, with the others. The table that explains
 * most faults goes first; of several, the one of whose figures the fewest fit.
 */
export function wholeTables(faults: readonly Fault[], constraints: readonly Constraint[]): readonly Fault[] {
  if (faults.length < 2) return faults;
  const rows = rowsBySheet(constraints);
  const isWhole = ({ sheet, own }: Suspect): boolean => {
    const all = rows.get(sheet)?.size ?? 0;
    const wrong = new Set(own.flatMap((fault) => correctionsIn(fault, sheet)).map(({ cell }) => rowOf(cell)));
    return own.length >= Math.max(FEWEST, PART * all) || (all >= MANY_ROWS && wrong.size * 2 > all);
  };
  const [best] = suspectsOf(faults, constraints).filter(isWhole);
  if (!best) return faults;
  const rest = faults.filter((fault) => !best.own.includes(fault));
  const at = rest.filter((fault) => faults.indexOf(fault) < faults.indexOf(best.own[0] as Fault)).length;
  const more = wholeTables(rest, constraints);
  return [...more.slice(0, at), asOne(best), ...more.slice(at)];
}

/** A table, and the faults in which all that is broken has a figure of it. */
interface Suspect {
  readonly sheet: string;
  readonly own: readonly Fault[];
  /** How many constraints hold on the figures in question. */
  readonly fitting: number;
}

function suspectsOf(faults: readonly Fault[], constraints: readonly Constraint[]): readonly Suspect[] {
  const bySheet = new Map<string, Fault[]>();
  for (const fault of faults)
    for (const sheet of sheetsOfAll(fault.breaks)) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), fault]);
  const broken = new Set(faults.flatMap(({ breaks }) => breaks));
  return [...bySheet]
    .filter(([, own]) => own.length > 1)
    .map(([sheet, own]) => {
      const asked = new Set(own.flatMap((fault) => cellsIn(fault, sheet).map(({ id }) => id)));
      const fitting = constraints.filter((c) => !broken.has(c) && c.cells.some(({ id }) => asked.has(id)));
      return { sheet, own, fitting: fitting.length };
    })
    .sort((a, b) => b.own.length - a.own.length || a.fitting - b.fitting);
}

/** The tables and texts of which every one of some constraints has a figure that can be wrong. */
function sheetsOfAll(constraints: readonly Constraint[]): readonly string[] {
  const [first, ...more] = constraints.map(
    ({ cells }) => new Set(cells.flatMap((cell) => (cell.isGiven ? [holderOf(cell)] : []))),
  );
  return [...(first ?? [])].filter((sheet) => more.every((sheets) => sheets.has(sheet)));
}

const cellsIn = ({ breaks }: Fault, sheet: string): readonly Cell[] =>
  breaks.flatMap(({ cells }) => cells.filter((cell) => holderOf(cell) === sheet));

function rowsBySheet(constraints: readonly Constraint[]): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = new Map<string, Set<string>>();
  for (const { cells } of constraints)
    for (const cell of cells)
      rows.set(holderOf(cell), (rows.get(holderOf(cell)) ?? new Set()).add(rowOf(cell)));
  return rows;
}

const rowOf = ({ row, id }: Cell): string => row ?? id;

function asOne({ sheet, own }: Suspect): Fault {
  const corrections = new Map(
    own.flatMap((fault) => correctionsIn(fault, sheet)).map((correction) => [correction.cell.id, correction]),
  );
  const all = [...corrections.values()];
  // One that is written has a place of its own.
  const first = all.find(({ cell }) => cell.value !== 0) ?? (all[0] as Correction);
  const others = all.filter((other) => other !== first);
  return { ...first, breaks: own.flatMap(({ breaks }) => breaks), others, isWhole: true };
}

/** What a fault says of a table's own figures; of one that was found elsewhere, what its table should have for it. */
function correctionsIn(fault: Fault, sheet: string): readonly Correction[] {
  const own = [fault, ...fault.others].filter(({ cell }) => holderOf(cell) === sheet);
  if (own.length > 0) return own.map(({ cell, value, expected }) => correction(cell, value, expected));
  return fault.breaks.slice(0, 1).flatMap((constraint) => {
    const cell = constraint.cells.find((each) => holderOf(each) === sheet);
    if (!cell) return [];
    const asItIs = ({ value }: Cell): number => value;
    return [correction(cell, constraint.wanted(cell, asItIs), constraint.expected(asItIs))];
  });
}

const correction = (cell: Cell, value: number | undefined, expected: string): Correction => ({
  cell,
  expected,
  ...(value !== undefined && { value }),
});
