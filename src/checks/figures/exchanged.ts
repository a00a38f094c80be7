import type { AmountOf, Cell } from './cell.ts';
import { holderOf } from './cell.ts';
import type { Constraint } from './constraint.ts';

/** Two figures that stand in each other's place, and what holds once they are exchanged. */
export interface Exchange {
  readonly cells: readonly [Cell, Cell];
  readonly fixed: readonly Constraint[];
}

/** In a table or chapter with more figures in question more is wrong than two. */
const MOST = 24;

/**
 * Two figures of one table or chapter that, exchanged, make all hold that is broken around them and break nothing; of
 * several such pairs the one that explains most, and none that explains no more than `least` constraints.
 */
export function exchanged(
  broken: ReadonlySet<Constraint>,
  touching: ReadonlyMap<string, readonly Constraint[]>,
  isOpen: (cell: Cell) => boolean,
  amountOf: AmountOf,
  least: number,
): Exchange | undefined {
  let best: Exchange | undefined;
  for (const cells of suspects(broken, isOpen)) {
    if (cells.length > MOST) continue;
    for (const [i, one] of cells.entries())
      for (const other of cells.slice(i + 1)) {
        const [mine, theirs] = [amountOf(one), amountOf(other)];
        if (mine === theirs || one.unit !== other.unit) continue;
        const swapped: AmountOf = (cell) =>
          cell.id === one.id ? theirs : cell.id === other.id ? mine : amountOf(cell);
        const around = new Set([...(touching.get(one.id) ?? []), ...(touching.get(other.id) ?? [])]);
        if (![...around].every((constraint) => constraint.holds(swapped))) continue;
        const fixed = [...around].filter((constraint) => broken.has(constraint));
        if (fixed.length > (best?.fixed.length ?? least)) best = { cells: [one, other], fixed };
      }
  }
  return best;
}

/** The figures that what is broken holds together, by the table or chapter that they stand in. */
function suspects(
  broken: ReadonlySet<Constraint>,
  isOpen: (cell: Cell) => boolean,
): readonly (readonly Cell[])[] {
  const byHolder = new Map<string, Map<string, Cell>>();
  for (const { cells } of broken)
    for (const cell of cells) {
      if (!isOpen(cell)) continue;
      const own = byHolder.get(holderOf(cell)) ?? new Map<string, Cell>();
      byHolder.set(holderOf(cell), own.set(cell.id, cell));
    }
  return [...byHolder.values()].map((cells) => [...cells.values()]);
}
