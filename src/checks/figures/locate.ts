import type { AmountOf, Cell } from './cell.ts';
import { holderOf } from './cell.ts';
import type { Constraint } from './constraint.ts';
import { exchanged } from './exchanged.ts';

/** A figure that is wrong, as far as the constraints tell, with all that it breaks. */
export interface Fault {
  readonly cell: Cell;
  /** What it should be; undefined where no single value mends what is broken. */
  readonly value?: number;
  /** The constraints that hold once it is mended. Not empty. */
  readonly breaks: readonly Constraint[];
  /** More that is wrong with it: values that were exchanged, stand in the wrong row or column, or were left out. */
  readonly others: readonly Correction[];
  readonly expected: string;
  /** The same fault told at other figures, as likely by the constraints. */
  readonly alike?: readonly Correction[];
  /** Whether so much of its table is wrong that the table is wrong as a whole. */
  readonly isWhole?: true;
  /** Whether its figures are all apart by the same: a change that was not carried everywhere. */
  readonly isSameChange?: true;
}

/** A figure and what it should be; where no single value mends what is broken, what one rule wants, in words. */
export interface Correction {
  readonly cell: Cell;
  readonly value?: number;
  readonly expected: string;
}

interface Step extends Correction {
  readonly fixed: readonly Constraint[];
  /** Constraints that held before and do not any more: another cell is wrong too. */
  readonly harmed: readonly Constraint[];
  readonly alike?: readonly Correction[];
}

/** A step that is tried, with those that would do as well. */
interface Candidate extends Step {
  readonly score: number;
  readonly rank: number;
  readonly alike: Correction[];
}

/** A table in which more is wrong is wrong as a whole, and the search costs by the square. */
const MOST_SEARCHED = 200;

/** Less than a constraint counts. */
const VAGUE = 0.5;

/**
 * Finds which figures are wrong where constraints are broken: the one whose correction makes most of them hold and
 * fewest fail, again and again until all hold. One wrong figure breaks its row, its column and its counterparts in
 * other tables; told once, at that figure, it is one fault and not five.
 */
export function locate(constraints: readonly Constraint[]): readonly Fault[] {
  const broken = new Set(constraints.filter((constraint) => !constraint.holds(({ value }) => value)));
  if (broken.size === 0) return [];
  const corrected = new Map<string, number>();
  const amountOf: AmountOf = (cell) => corrected.get(cell.id) ?? cell.value;
  const wasBroken = new Set(broken);
  const touching = constraintsByCell(constraints);
  const settled = new Set<Constraint>();
  const steps: Step[] = [];
  while (broken.size > 0) {
    const isSearched = steps.length < MOST_SEARCHED;
    const next = isSearched
      ? nextSteps(broken, touching, corrected, settled, amountOf)
      : [asItIs(broken, amountOf)];
    for (const step of next) {
      if (step.value !== undefined) corrected.set(step.cell.id, step.value);
      for (const constraint of step.fixed) {
        broken.delete(constraint);
        if (step.value === undefined) settled.add(constraint);
      }
      for (const constraint of step.harmed) broken.add(constraint);
      steps.push(step);
    }
  }
  const isFirst = (constraint: Constraint): boolean => wasBroken.has(constraint);
  return groupsOf(steps).map((group) => faultOf(group, isFirst));
}

function constraintsByCell(constraints: readonly Constraint[]): ReadonlyMap<string, readonly Constraint[]> {
  const touching = new Map<string, Constraint[]>();
  for (const constraint of constraints)
    for (const { id } of constraint.cells) {
      const known = touching.get(id);
      if (known) known.push(constraint);
      else touching.set(id, [constraint]);
    }
  return touching;
}

/** The next correction, or the two of figures of which one stands in the other's place where that explains more. */
function nextSteps(
  broken: ReadonlySet<Constraint>,
  touching: ReadonlyMap<string, readonly Constraint[]>,
  corrected: ReadonlyMap<string, number>,
  settled: ReadonlySet<Constraint>,
  amountOf: AmountOf,
): readonly Step[] {
  const step = nextStep(broken, touching, corrected, settled, amountOf);
  const isOpen = ({ id, isGiven }: Cell): boolean => isGiven && !corrected.has(id);
  const explained = step.value === undefined ? 0 : step.fixed.length - step.harmed.length;
  const pair = exchanged({ broken, touching, isOpen, amountOf }, explained);
  if (!pair) return [step];
  const [one, other] = pair.cells;
  const [first, second] = pair.values;
  const isOf = ({ cells }: Constraint): boolean => cells.some(({ id }) => id === one.id);
  const of = (cell: Cell, value: number, fixed: readonly Constraint[]): Step => ({
    ...{ cell, value, fixed, harmed: [], expected: '' },
  });
  return [
    of(one, first, pair.fixed.filter(isOf)),
    of(
      other,
      second,
      pair.fixed.filter((constraint) => !isOf(constraint)),
    ),
  ];
}

/** The correction that explains most; where none explains more than it upsets, the first broken constraint as it is. */
function nextStep(
  broken: ReadonlySet<Constraint>,
  touching: ReadonlyMap<string, readonly Constraint[]>,
  corrected: ReadonlyMap<string, number>,
  settled: ReadonlySet<Constraint>,
  amountOf: AmountOf,
): Step {
  let best: Candidate | undefined;
  const tried = new Set<string>();
  const isOpen = (cell: Cell): boolean => cell.isAbsent === true && !corrected.has(cell.id);
  for (const constraint of broken) {
    for (const cell of constraint.cells) {
      if (!cell.isGiven || corrected.has(cell.id)) continue;
      const value = constraint.wanted(cell, amountOf);
      // What is left of a sum of which more is left out tells little.
      const isVague = isOpen(cell) && constraint.cells.some((other) => other !== cell && isOpen(other));
      if (value === undefined || tried.has(`${cell.id} ${value} ${isVague}`)) continue;
      tried.add(`${cell.id} ${value} ${isVague}`);
      const tryOut: AmountOf = (other) => (other.id === cell.id ? value : amountOf(other));
      const around = (touching.get(cell.id) ?? []).filter((other) => !settled.has(other));
      const fixed = around.filter((other) => broken.has(other) && other.holds(tryOut));
      const harmed = around.filter((other) => !broken.has(other) && !other.holds(tryOut));
      const score = fixed.length - harmed.length;
      const rank = isVague ? score - VAGUE : score;
      if (fixed.length === 0) continue;
      if (!best || rank > best.rank)
        best = { cell, value, fixed, harmed, score, rank, expected: '', alike: [] };
      else if (rank === best.rank && harmed.length === 0 && isSameSet(fixed, best.fixed))
        best.alike.push({ cell, value, expected: '' });
    }
  }
  return best && best.score >= 0 ? best : asItIs(broken, amountOf);
}

const isSameSet = (ones: readonly Constraint[], others: readonly Constraint[]): boolean =>
  ones.length === others.length && ones.every((one) => others.includes(one));

/** The first of the broken constraints, told at its first figure. */
function asItIs(broken: ReadonlySet<Constraint>, amountOf: AmountOf): Step {
  const [first] = broken;
  if (!first) throw new Error('there is a broken constraint');
  const cell = first.cells.find(({ isGiven }) => isGiven) ?? (first.cells[0] as Cell);
  return { cell, fixed: [first], harmed: [], expected: first.expected(amountOf) };
}

/**
 * Steps that belong to one fault. Of one table or paragraph: one upset what the next one mends, or both are of one row, or
 * of rows that were left out. Of one table or chapter: each figure should be what the other is, or one that is not there
 * stands in the other's place.
 */
function groupsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const own = groups.filter((group) => group.some((earlier) => belong(earlier, step)));
    const joined = [...own.flat(), step];
    for (const group of own) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

const belong = (earlier: Step, later: Step): boolean =>
  (earlier.cell.sheet === later.cell.sheet &&
    (earlier.harmed.some((constraint) => later.fixed.includes(constraint)) ||
      (earlier.cell.row !== undefined && earlier.cell.row === later.cell.row) ||
      (earlier.cell.isAbsent === true && later.cell.isAbsent === true))) ||
  (holderOf(earlier.cell) === holderOf(later.cell) &&
    ((isValueOf(earlier, later.cell) && isValueOf(later, earlier.cell)) ||
      isMoved(earlier, later) ||
      isMoved(later, earlier)));

/** Whether a figure should be what stands in a cell: to the 分, or as 万元 of two decimals. */
function isValueOf({ value }: Step, { value: other }: Cell): boolean {
  if (value === undefined || value === other) return value === other;
  return (value % WAN === 0 || other % WAN === 0) && Math.round(value / WAN) === Math.round(other / WAN);
}

/** 0.01万元. */
const WAN = 10_000;

/** Whether a figure that is not there stands in the place of another. */
const isMoved = (from: Step, to: Step): boolean =>
  from.cell.value === 0 && to.cell.value !== 0 && isValueOf(from, to.cell);

/** What a fault breaks is what was broken at first; what only its correction upset, another part of it mends. */
function faultOf(group: readonly Step[], wasBroken: (constraint: Constraint) => boolean): Fault {
  const [first, ...more] = group as [Step, ...Step[]];
  const fixed = group.flatMap((step) => step.fixed);
  const breaks = fixed.filter(wasBroken);
  const others = new Map(
    more.map(({ cell, value, expected }) => [
      cell.id,
      { cell, ...(value !== undefined && { value }), expected },
    ]),
  );
  others.delete(first.cell.id);
  return {
    cell: first.cell,
    ...(first.value !== undefined && { value: first.value }),
    breaks: breaks.length > 0 ? breaks : fixed,
    others: [...others.values()],
    expected: first.expected,
    ...(more.length === 0 && first.alike && { alike: first.alike }),
  };
}
