import type { AmountKey } from '../../model/statements/statement-schema.ts';
import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Ledger } from '../figures/ledger.ts';
import { FISCAL } from '../figures/source-of.ts';
import type { Identity } from '../rule.ts';
import { threePublicAddsUp } from '../stated/three-public-adds-up.ts';

/** I29: “三公”经费 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费. */
export const threePublicIsSumOfParts: Identity<'I29'> = {
  id: 'I29',
  refs: ['I29', 'D06', 'D08'],
  demands: (ledger) => [
    ...threePublicAddsUp('I29', ledger),
    ...threePublicTableAddsUp('I29', 'total', ['abroad', 'vehicles', 'reception'], ledger),
  ],
  examples: { passing: withTables, failing: withChanged(['threePublic', 'rows', 0, 'reception'], 100) },
};

/** A part of the table is the sum of others: columns of its one row, or rows, fund by fund. */
export function threePublicTableAddsUp(
  rule: 'I29' | 'I30',
  whole: AmountKey,
  parts: readonly AmountKey[],
  ledger: Ledger,
): readonly Constraint[] {
  if (!ledger.given('threePublic')) return [];
  return (['total', ...FISCAL] as const).flatMap((column) => {
    const sum = ledger.threePublic(whole, column);
    const told = parts.flatMap((part): Cell | readonly Cell[] => ledger.threePublic(part, column) ?? []);
    return sum && told.length > 0 && told.length >= parts.length - 1 ? [isSum(rule, sum, told)] : [];
  });
}
