import type { Code } from '../../diagnostics/catalogue.ts';
import type { AmountOf, Cell } from './cell.ts';
import { written as inWords, radiusOf } from './cell.ts';

/** What a rule demands of some figures. */
export interface Constraint {
  readonly rule: Code;
  /** The first is the one to name when nothing tells which of them is wrong. */
  readonly cells: readonly Cell[];
  holds(amountOf: AmountOf): boolean;
  /** The value that one of the cells would have to have, the others being right; undefined where none would do. */
  wanted(cell: Cell, amountOf: AmountOf): number | undefined;
  /** What the first cell should be, in words. */
  expected(amountOf: AmountOf): string;
}

/** Whether all its figures could be read: else it says nothing. */
export const isReadable = ({ cells }: Constraint): boolean => cells.every(({ isUnread }) => !isUnread);

interface Options {
  /** Whether the figures are rounded each for itself, so that their sum may be off by that. */
  readonly isRounded?: boolean;
  /** How far they may be apart, where one is a rounded form of the other. */
  readonly within?: number;
}

/** A figure is the sum of others. */
export const isSum = (rule: Code, whole: Cell, parts: readonly Cell[], options: Options = {}): Constraint =>
  linear(rule, [whole], parts, 'equal', options);

/** Two sums are the same. */
export const sumsAgree = (
  rule: Code,
  ones: readonly Cell[],
  others: readonly Cell[],
  options: Options = {},
): Constraint => linear(rule, ones, others, 'equal', options);

/** Two figures are the same. */
export const isSame = (rule: Code, one: Cell, other: Cell, options: Options = {}): Constraint =>
  linear(rule, [one], [other], 'equal', options);

/** A figure is the same as one of two others; where it is neither, the nearer one is meant. */
export function isEither(rule: Code, cell: Cell, others: readonly [Cell, Cell]): Constraint {
  const [one, other] = others.map((each) => isSame(rule, cell, each)) as [Constraint, Constraint];
  const nearer = (amountOf: AmountOf): Constraint => {
    const [toOne, toOther] = others.map((each) => Math.abs(amountOf(each) - amountOf(cell))) as [
      number,
      number,
    ];
    return toOther < toOne ? other : one;
  };
  return {
    rule,
    cells: [cell, ...others],
    holds: (amountOf) => one.holds(amountOf) || other.holds(amountOf),
    wanted: (of, amountOf) => (of.id === cell.id ? nearer(amountOf).wanted(of, amountOf) : amountOf(cell)),
    expected: (amountOf) => nearer(amountOf).expected(amountOf),
  };
}

/** A figure is not below another. */
export const isAtLeast = (rule: Code, large: Cell, small: Cell): Constraint =>
  linear(rule, [large], [small], 'atLeast', {});

/** A figure is not above another. */
export const isAtMost = (rule: Code, small: Cell, large: Cell): Constraint =>
  linear(rule, [small], [large], 'atMost', {});

const SIGN = { equal: '', atLeast: '≥ ', atMost: '≤ ' } as const;

/**
 * Amounts of one unit are compared to the 分, amounts of several by intervals: a written figure stands for all that
 * round to it. Nothing gets a share of tolerance.
 */
function linear(
  rule: Code,
  ones: readonly Cell[],
  others: readonly Cell[],
  relation: keyof typeof SIGN,
  { isRounded = false, within }: Options,
): Constraint {
  const cells = [...ones, ...others];
  const [first] = cells as [Cell];
  const asWritten = slackOf(cells, isRounded, ({ value }) => value);
  const isFull = cells.every(({ value }) => value !== 0);
  // What is corrected from 0 has a unit then.
  const slack = (amountOf: AmountOf): number =>
    within ?? (isFull ? asWritten : slackOf(cells, isRounded, amountOf));
  const excess = (amountOf: AmountOf): number => total(ones, amountOf) - total(others, amountOf);
  return {
    rule,
    cells,
    holds(amountOf) {
      const over = excess(amountOf);
      if (relation === 'atLeast') return over >= -slack(amountOf);
      return relation === 'atMost' ? over <= slack(amountOf) : Math.abs(over) <= slack(amountOf);
    },
    wanted(cell, amountOf) {
      const factor = ones.some(({ id }) => id === cell.id) ? 1 : -1;
      return relation === 'equal' ? amountOf(cell) - factor * excess(amountOf) : undefined;
    },
    expected: (amountOf) => SIGN[relation] + inWords(first, amountOf(first) - excess(amountOf)),
  };
}

/** How far sums may be apart. A table's 0 is written without a unit: it is nothing in any. */
function slackOf(cells: readonly Cell[], isRounded: boolean, amountOf: AmountOf): number {
  const isWritten = (cell: Cell): boolean => cell.radius !== undefined || amountOf(cell) !== 0;
  const first = cells.find(isWritten);
  const isMixed = cells.some((cell) => isWritten(cell) && cell.unit !== first?.unit);
  return isMixed || isRounded
    ? cells.reduce((all, cell) => (isWritten(cell) ? all + radiusOf(cell) : all), 0)
    : 0;
}

const total = (cells: readonly Cell[], amountOf: AmountOf): number =>
  cells.reduce((all, cell) => all + amountOf(cell), 0);
