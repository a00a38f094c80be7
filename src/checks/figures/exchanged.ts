import type { AmountOf, Cell } from './cell.ts';
import { holderOf } from './cell.ts';
import type { Constraint } from './constraint.ts';

/** Two figures with what they should be, and what holds once they are. */
export interface Exchange {
  readonly cells: readonly [Cell, Cell];
  readonly values: readonly [number, number];
  readonly fixed: readonly Constraint[];
}

/** What is known of the figures in question. */
export interface Inquiry {
  readonly broken: ReadonlySet<Constraint>;
  readonly touching: ReadonlyMap<string, readonly Constraint[]>;
  readonly isOpen: (cell: Cell) => boolean;
  readonly amountOf: AmountOf;
}

/** In a table or chapter with more figures in question more is wrong than two; what is blank is none. */
const MOST = 24;

/**
 * Two figures of one table or chapter of which one stands in the other's place, so that all that is broken around them
 * holds once they are put right, and nothing breaks: exchanged, or the one left blank and the other written over. Of
 * several such pairs the one that explains most, and none that explains no more than `least` constraints.
 */
export function exchanged(inquiry: Inquiry, least: number): Exchange | undefined {
  let best: Exchange | undefined;
  for (const cells of suspects(inquiry)) {
    const written = cells.filter((cell) => inquiry.amountOf(cell) !== 0);
    if (written.length * cells.length > MOST ** 2) continue;
    for (const one of cells)
      for (const other of inquiry.amountOf(one) === 0 ? written : cells) {
        if (one === other || one.unit !== other.unit) continue;
        const found = inPlaceOf(one, other, inquiry);
        if (found && found.fixed.length > (best?.fixed.length ?? least)) best = found;
      }
  }
  return best;
}

/** The two, where the first should be what stands in the other. */
function inPlaceOf(one: Cell, other: Cell, inquiry: Inquiry): Exchange | undefined {
  const { broken, touching, amountOf } = inquiry;
  const [mine, theirs] = [amountOf(one), amountOf(other)];
  if (mine === theirs) return undefined;
  const around = [...new Set([one, other].flatMap(({ id }) => touching.get(id) ?? []))];
  const put: AmountOf = (cell) => (cell.id === one.id ? theirs : amountOf(cell));
  const values = mine === 0 ? wantedOf(other, touching.get(other.id) ?? [], put) : [mine];
  for (const value of values) {
    const right: AmountOf = (cell) => (cell.id === other.id ? value : put(cell));
    if (value !== theirs && around.every((constraint) => constraint.holds(right)))
      return {
        cells: [one, other],
        values: [theirs, value],
        fixed: around.filter((constraint) => broken.has(constraint)),
      };
  }
  return undefined;
}

/** What a figure should be by what it has to fit. */
const wantedOf = (cell: Cell, touching: readonly Constraint[], amountOf: AmountOf): readonly number[] => [
  ...new Set(
    touching.flatMap((constraint) =>
      constraint.holds(amountOf) ? [] : (constraint.wanted(cell, amountOf) ?? []),
    ),
  ),
];

/** The figures that what is broken holds together, by the table or chapter that they stand in. */
function suspects({ broken, isOpen }: Inquiry): readonly (readonly Cell[])[] {
  const byHolder = new Map<string, Map<string, Cell>>();
  for (const { cells } of broken)
    for (const cell of cells) {
      if (!isOpen(cell)) continue;
      const own = byHolder.get(holderOf(cell)) ?? new Map<string, Cell>();
      byHolder.set(holderOf(cell), own.set(cell.id, cell));
    }
  return [...byHolder.values()].map((cells) => [...cells.values()]);
}
