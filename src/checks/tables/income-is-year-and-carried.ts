import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Identity, IdentityCode } from '../rule.ts';

/** 总计 = 本年合计 + what is carried, on one side of 收支总表, where it has the three rows. */
export function totalOfYearAndBalance(
  rule: IdentityCode,
  side: 'income' | 'rows',
  ledger: Ledger,
): readonly Constraint[] {
  const table = ledger.given('overview');
  const [all, year] = [table?.total(side, 'all'), table?.total(side, 'year')];
  if (!table || !all || !year) return [];
  const balances = table[side].filter(({ closing }) => closing === 'balance');
  const parts = [year, ...balances].map((row) => row.cell('total'));
  return [isSum(rule, all.cell('total'), parts)];
}

/** I02: 收入总计 = 本年收入合计 + 上年结转. */
export const incomeIsYearAndCarried: Identity<'I02'> = {
  id: 'I02',
  refs: ['I02', 'D08'],
  demands: (ledger) => totalOfYearAndBalance('I02', 'income', ledger),
  examples: { passing: withTables, failing: withChanged(['overview', 'income', 5, 'total'], 100) },
};
