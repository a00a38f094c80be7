import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isEither, isSame } from '../figures/constraint.ts';
import { withStated, withTables } from '../figures/example-tables.ts';
import type { Ledger } from '../figures/ledger.ts';
import { figuresSaid } from '../narrative/figures-said.ts';
import { incomeSources } from '../narrative/meaning.ts';
import type { Identity } from '../rule.ts';
import { matched, SHARES, SPENDING } from './matches.ts';

const SOURCES = [
  ['generalPublicBudget', 'general'],
  ['governmentFunds', 'governmentFund'],
  ['stateCapital', 'stateCapital'],
  ['fiscalAccount', 'fiscalAccount'],
] as const;

/** What a text says of the whole budget. */
const TOTALS = [
  'income',
  ...incomeSources,
  'spending',
  'fiscalSpending',
  'generalSpending',
  'governmentFundSpending',
  'stateCapitalSpending',
  'basic',
  'project',
] as const;

/** N01: income and expenditure as stated, which the text is made from, are those of the tables. */
export const groupsAreTables: Identity<'N01'> = {
  id: 'N01',
  refs: ['N01', 'D07'],
  demands(ledger) {
    const total = ledger.stated('income', 'total');
    // Basic expenditure is split by the table of 一般公共预算 alone.
    const shares = ledger.isAllGeneral ? SHARES : [];
    const sources = SOURCES.flatMap(([field, source]): readonly Constraint[] => {
      const stated = ledger.stated('income', field);
      const row = ledger.incomeOf(source);
      return stated && row && !ledger.isCarried ? [isSame('N01', stated, row.cell('total'))] : [];
    });
    return [
      ...(total ? isIncome(total, ledger) : []),
      ...sources,
      ...matched('N01', [...SPENDING, ...shares], ledger),
      ...figuresSaid('N01', TOTALS, ledger),
    ];
  },
  examples: { passing: withTables, failing: withStated(['income', 'total'], 100) },
};

/** 收入合计 with what was carried over or without it: departments state either. */
function isIncome(stated: Cell, ledger: Ledger): readonly Constraint[] {
  const [all, year] = (['all', 'year'] as const).map((closing) =>
    ledger.table('overview')?.total('income', closing)?.cell('total'),
  );
  if (all && year) return [isEither('N01', stated, [all, year])];
  const one = all ?? year;
  return one ? [isSame('N01', stated, one)] : [];
}
