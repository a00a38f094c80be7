import type { AmountKey } from '../../model/statements/statement-schema.ts';
import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import type { Ledger } from '../figures/ledger.ts';
import { PARTS_OF } from '../figures/three-public-part.ts';
import type { Meaning } from '../narrative/meaning.ts';
import { partsSaidAddUp } from '../narrative/parts-said-add-up.ts';

/** “三公”经费 as stated and as told adds up (I29), and so do its vehicles (I30). */
export const threePublicAddsUp = (rule: 'I29' | 'I30', ledger: Ledger): readonly Constraint[] => [
  ...statedThreePublic(rule, rule, 'amount', ledger),
  ...(rule === 'I29'
    ? partsSaidAddUp(rule, 'threePublic', PARTS_OF.total, ledger, inTable(ledger))
    : partsSaidAddUp(rule, 'vehicles', PARTS_OF.vehicles, ledger, inTable(ledger))),
];

/** A figure of the table that is not nothing. */
const inTable =
  (ledger: Ledger) =>
  (part: Meaning): Cell | undefined => {
    const cell = ledger.threePublic(part as AmountKey);
    return cell && cell.value !== 0 ? cell : undefined;
  };

/** One of the two sums of the stated group, of this year's amounts or last year's. */
export function statedThreePublic(
  rule: 'I29' | 'I30' | 'N11',
  which: 'I29' | 'I30',
  key: 'amount' | 'lastYear',
  ledger: Ledger,
): readonly Constraint[] {
  const of = (...path: readonly string[]): Cell | undefined => ledger.stated('threePublic', ...path, key);
  const vehicles = of('vehicles', 'total');
  const [total, parts] =
    which === 'I29'
      ? [of('total'), [of('abroad'), vehicles, of('reception')]]
      : [vehicles, [of('vehicles', 'purchase'), of('vehicles', 'running')]];
  const there = parts.filter((part) => part !== undefined);
  return total && there.length === parts.length ? [isSum(rule, total, there)] : [];
}
