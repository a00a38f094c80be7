import type { Constraint } from '../figures/constraint.ts';
import { isSame, isSum } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Identity } from '../rule.ts';

const FUND_TABLES = ['generalBudget', 'governmentFund', 'stateCapital'] as const;

/**
 * I49: subject by subject 收入总表 = 支出总表 = the tables by fund, where all money is 财政拨款 of this year. Totals alone
 * hide faults that make up for each other.
 */
export const subjectsAgreeOverTables: Identity<'I49'> = {
  id: 'I49',
  refs: ['I49', 'D08'],
  demands: (ledger) => (ledger.isAllFiscal ? [...revenueIs(ledger), ...fundsAre(ledger)] : []),
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('generalBudget', '2010302'), 'total'], 100),
  },
};

function revenueIs(ledger: Ledger): readonly Constraint[] {
  const [revenue, expenditure] = ledger.pair('revenue', 'expenditure') ?? [];
  return (revenue?.subjects ?? []).flatMap((row) => {
    const other = expenditure?.row(row.code ?? '');
    return other ? [isSame('I49', row.cell('total'), other.cell('total'))] : [];
  });
}

function fundsAre(ledger: Ledger): readonly Constraint[] {
  const expenditure = ledger.given('expenditure');
  const tables = FUND_TABLES.map((kind) => ledger.table(kind));
  if (!expenditure || tables.some((table) => table === undefined)) return [];
  return expenditure.subjects.map((row) => {
    const parts = tables.flatMap((table) => table?.row(row.code ?? '') ?? []);
    return isSum(
      'I49',
      row.cell('total'),
      parts.map((part) => part.cell('total')),
    );
  });
}
