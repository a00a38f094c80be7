import type { Code } from '../../diagnostics/catalogue.ts';
import type { AmountOf, Cell } from './cell.ts';
import { radiusOf, written } from './cell.ts';
import type { Constraint } from './constraint.ts';

/** What a change is measured against: an amount, or this year's less the change. */
export type Base = { readonly amount: Cell } | { readonly change: Cell };

/** A base of nothing has no percentage. */
const NO_RATE = '—（上年为 0，不写增减率）';

/** The last printed place of a rate with two decimals, halved, in hundredths of a per cent. */
const HALF = 0.5;

/**
 * A rate is that of a change, as far as the amounts are known: it is wrong only if no amounts that round to the
 * printed ones give it (0.50 → 0.62 may be 22.22 % as well as 24.00 %).
 */
export function isRate(rule: Code, rate: Cell, now: Cell, base: Base): Constraint {
  const other = 'amount' in base ? base.amount : base.change;
  const radius = radiusOf(now);
  const baseRadius = 'amount' in base ? radiusOf(other) : radius + radiusOf(other);
  const half = Math.max(HALF, rate.radius ?? 0);
  const ends = (amountOf: (cell: Cell) => number): readonly [now: number, base: number] => {
    const value = amountOf(now);
    return [value, 'amount' in base ? amountOf(other) : value - amountOf(other)];
  };
  return {
    rule,
    cells: [rate, now, other],
    holds(amountOf) {
      const [value, before] = ends(amountOf);
      if (before <= 0) return false;
      const low = (value - radius) / (before + baseRadius) - 1;
      const high =
        before > baseRadius ? (value + radius) / (before - baseRadius) - 1 : Number.POSITIVE_INFINITY;
      const said = amountOf(rate);
      return said + half >= low * 10_000 && said - half <= high * 10_000;
    },
    wanted(cell, amountOf) {
      const [value, before] = ends(amountOf);
      return cell.id === rate.id && before > 0 ? rateOf(value, before) : undefined;
    },
    expected(amountOf) {
      const [value, before] = ends(amountOf);
      return before > 0 ? written(rate, rateOf(value, before)) : NO_RATE;
    },
  };
}

const rateOf = (now: number, before: number): number => Math.round((now / before - 1) * 10_000);

/** A part's share is its part of the whole, as far as the amounts are known. What is below zero has its size for a share. */
export function isShare(rule: Code, share: Cell, part: Cell, whole: Cell): Constraint {
  const half = Math.max(HALF, share.radius ?? 0);
  const shareOf = (amountOf: AmountOf): number =>
    Math.round((Math.abs(amountOf(part)) / Math.max(1, amountOf(whole))) * 10_000);
  return {
    rule,
    cells: [share, part, whole],
    holds(amountOf) {
      const [of, all, said] = [Math.abs(amountOf(part)), amountOf(whole), Math.abs(amountOf(share))];
      if (all <= 0) return false;
      const low = (of - radiusOf(part)) / (all + radiusOf(whole));
      const high = (of + radiusOf(part)) / Math.max(1, all - radiusOf(whole));
      return said + half >= low * 10_000 && said - half <= high * 10_000;
    },
    wanted: (cell, amountOf) => (cell.id === share.id && amountOf(whole) > 0 ? shareOf(amountOf) : undefined),
    expected: (amountOf) => written(share, shareOf(amountOf)),
  };
}
