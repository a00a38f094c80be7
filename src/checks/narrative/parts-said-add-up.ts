import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { IdentityCode } from '../rule.ts';
import type { Meaning } from './meaning.ts';
import { meaningOf } from './meaning.ts';
import type { PlacedClaim } from './narrative.ts';

/** Rules that hold to the last printed place, whatever is rounded (8 of 8 real budgets). */
const EXACT: readonly IdentityCode[] = ['I29', 'I30', 'I34'];

/**
 * Wholes of the text that are the sum of the parts told with them, each rounded for itself. A part that is not told is what
 * a table has, where one is asked.
 */
export function partsSaidAddUp(
  rule: IdentityCode,
  whole: Meaning,
  parts: readonly Meaning[],
  ledger: Ledger,
  inTable: (part: Meaning) => Cell | undefined = () => undefined,
): readonly Constraint[] {
  const { narrative } = ledger;
  return narrative.claims.flatMap((placed) => {
    const { amount } = placed.claim;
    if (meaningOf(placed) !== whole || !amount) return [];
    const told = partsOf(placed, parts, ledger).filter((part) => parts.includes(meaningOf(part) as Meaning));
    const cells = told.flatMap((part): Cell | readonly Cell[] =>
      part.claim.amount ? narrative.cell(part, part.claim.amount) : [],
    );
    const isWhole = cells.length === partsOf(placed, parts, ledger).length && cells.length > 1;
    const untold = parts.filter((part) => !told.some((each) => meaningOf(each) === part));
    const all = [...cells, ...untold.flatMap((part) => inTable(part) ?? [])];
    return isWhole
      ? [isSum(rule, narrative.cell(placed, amount), all, { isRounded: !EXACT.includes(rule) })]
      : [];
  });
}

/** The parts that stand under a whole, or 基本支出 and 项目支出 in a sentence of their own. */
function partsOf(
  placed: PlacedClaim,
  wanted: readonly Meaning[],
  { narrative }: Ledger,
): readonly PlacedClaim[] {
  if (placed.parts.some((part) => wanted.includes(meaningOf(part) as Meaning))) return placed.parts;
  if (!wanted.includes('basic')) return [];
  const alone = wanted.map((meaning) => narrative.wholes.find((each) => meaningOf(each) === meaning));
  return alone.every((each) => each !== undefined) ? alone : [];
}
