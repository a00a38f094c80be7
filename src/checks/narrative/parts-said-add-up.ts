import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { IdentityCode } from '../rule.ts';
import type { Meaning } from './meaning.ts';
import { meaningOf } from './meaning.ts';

/** Rules that hold to the last printed place, whatever is rounded (8 of 8 real budgets). */
const EXACT: readonly IdentityCode[] = ['I29', 'I30', 'I34'];

/** Wholes of the text that are the sum of the parts told with them, each rounded for itself. */
export function partsSaidAddUp(
  rule: IdentityCode,
  whole: Meaning,
  parts: readonly Meaning[],
  ledger: Ledger,
): readonly Constraint[] {
  const { narrative } = ledger;
  return narrative.claims.flatMap((placed) => {
    const { amount } = placed.claim;
    if (meaningOf(placed) !== whole || !amount) return [];
    const told = placed.parts.filter((part) => parts.includes(meaningOf(part) as Meaning));
    const cells = told.flatMap((part): Cell | readonly Cell[] =>
      part.claim.amount ? narrative.cell(part, part.claim.amount) : [],
    );
    const isWhole = cells.length === placed.parts.length && cells.length > 1;
    return isWhole
      ? [isSum(rule, narrative.cell(placed, amount), cells, { isRounded: !EXACT.includes(rule) })]
      : [];
  });
}
