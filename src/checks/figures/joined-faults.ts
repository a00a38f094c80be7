import type { Cell } from './cell.ts';
import { holderOf, radiusOf } from './cell.ts';
import type { Correction, Fault } from './locate.ts';

/** So many figures that are apart by the same are a change; two may be slips, each for itself. */
const CARRIED = 3;
/** 分 that were dropped in several places are no change. */
const LEAST_CHANGE = 100;

/** In a row in which so many figures are wrong, all may be: they were moved. */
const MOVED = 3;

/**
 * Joins faults that are one: a figure held against a row whose figures were moved is not wrong itself, and figures that
 * are all apart by the same amount are a change that was carried into some tables and not into the others.
 */
export const joinedFaults = (faults: readonly Fault[]): readonly Fault[] => sameChanges(movedRows(faults));

function movedRows(faults: readonly Fault[]): readonly Fault[] {
  const isOfRow = (row: string) => (cell: Cell) => cell.isGiven && cell.row === row;
  return faults.reduce<readonly Fault[]>((all, moved) => {
    const { row } = moved.cell;
    const wrong = [moved, ...moved.others].filter(({ cell }) => cell.row === row);
    if (row === undefined || wrong.length < MOVED) return all;
    const own = all.filter(
      ({ cell, breaks }) => cell.row !== row && breaks.every(({ cells }) => cells.some(isOfRow(row))),
    );
    if (own.length === 0) return all;
    const more = own.flatMap(({ breaks }) =>
      breaks.flatMap((constraint): readonly Correction[] => {
        const cell = constraint.cells.find(isOfRow(row));
        const value = cell && constraint.wanted(cell, (each) => each.value);
        return cell && value !== undefined ? [{ cell, value, expected: '' }] : [];
      }),
    );
    return all.flatMap((fault) =>
      own.includes(fault) ? [] : fault.cell.row === row ? [withMore(fault, own, more)] : [fault],
    );
  }, faults);
}

function sameChanges(faults: readonly Fault[]): readonly Fault[] {
  let groups: readonly (readonly Fault[])[] = [];
  for (const fault of faults) {
    const own = groups.filter((group) => group.some((other) => isSameChange(other, fault)));
    groups = [...groups.filter((group) => !own.includes(group)), [...own.flat(), fault]];
  }
  const carried = groups.filter(({ length }) => length >= CARRIED);
  const isLater = (fault: Fault): boolean => carried.some((group) => group.indexOf(fault) > 0);
  return faults
    .filter((fault) => !isLater(fault))
    .map((fault) => {
      const later = carried.find(([first]) => first === fault)?.slice(1);
      if (!later) return fault;
      const corrections = later.flatMap((each) => [each, ...each.others]);
      return { ...withMore(fault, later, corrections), isSameChange: true };
    });
}

/** Whether two faults of different tables or texts are apart by the same, as far as both are written. */
function isSameChange(one: Fault, other: Fault): boolean {
  const [by, too] = [apartBy(one), apartBy(other)];
  if (by < LEAST_CHANGE || too < LEAST_CHANGE || holderOf(one.cell) === holderOf(other.cell)) return false;
  const held = new Set(one.breaks.flatMap(({ cells }) => cells.map(holderOf)));
  const isHeld = other.breaks.some(({ cells }) => cells.some((cell) => held.has(holderOf(cell))));
  return isHeld && Math.abs(by - too) <= radiusOf(one.cell) + radiusOf(other.cell);
}

/** How far an amount is from what it should be; 0 of rates and counts. */
function apartBy({ cell, value, breaks }: Fault): number {
  if (cell.unit !== '元' && cell.unit !== '万元') return 0;
  const wanted = value ?? breaks[0]?.wanted(cell, (each) => each.value);
  return wanted === undefined ? 0 : Math.abs(wanted - cell.value);
}

function withMore(fault: Fault, joined: readonly Fault[], more: readonly Correction[]): Fault {
  const known = new Map([...fault.others, ...more].map((each) => [each.cell.id, each]));
  known.delete(fault.cell.id);
  const others = [...known.values()].map(({ cell, value, expected }) => ({
    ...{ cell, expected },
    ...(value !== undefined && { value }),
  }));
  return { ...fault, others, breaks: [...fault.breaks, ...joined.flatMap(({ breaks }) => breaks)] };
}
