import type { AmountKey } from '../../model/statements/statement-schema.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Ledger } from '../figures/ledger.ts';
import { FISCAL } from '../figures/source-of.ts';
import type { Identity, IdentityCode } from '../rule.ts';

/** 总计 = 本年合计 + what is carried, on one side of the tables with two, where it has the three rows, by column. */
export const totalOfYearAndBalance = (
  rule: IdentityCode,
  side: 'income' | 'rows',
  ledger: Ledger,
): readonly Constraint[] =>
  (['overview', 'fiscal'] as const).flatMap((kind) => {
    const table = ledger.given(kind);
    const [all, year] = [table?.total(side, 'all'), table?.total(side, 'year')];
    if (!table || !all || !year) return [];
    const parts = [year, ...table[side].filter(({ closing }) => closing === 'balance')];
    const columns: readonly AmountKey[] = side === 'income' ? ['total'] : FUND_COLUMNS;
    return columns
      .filter((column) => column === 'total' || table.columns.has(column))
      .map((column) =>
        isSum(
          rule,
          all.cell(column),
          parts.map((row) => row.cell(column)),
        ),
      );
  });

/** What is carried forward is told by fund, not by what it would be spent on. */
const FUND_COLUMNS = ['total', ...FISCAL] as const;

/** I02: 收入总计 = 本年收入合计 + 上年结转. */
export const incomeIsYearAndCarried: Identity<'I02'> = {
  id: 'I02',
  refs: ['I02', 'D08'],
  demands: (ledger) => totalOfYearAndBalance('I02', 'income', ledger),
  examples: { passing: withTables, failing: withChanged(['overview', 'income', 5, 'total'], 100) },
};
