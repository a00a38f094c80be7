import type { StatementKind } from '../../model/statements/statement-schema.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSame } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Identity, IdentityCode } from '../rule.ts';

/** A fund's expenditure in 财政拨款收支总表 = 合计 of the fund's own table, an empty one being 0, and 类 by 类. */
function tableIsColumn(
  rule: IdentityCode,
  kind: StatementKind,
  column: 'general' | 'governmentFund' | 'stateCapital',
  ledger: Ledger,
): readonly Constraint[] {
  const [fiscal, own] = ledger.pair('fiscal', kind) ?? [];
  if (!fiscal?.columns.has(column)) return [];
  const spent = fiscal.total('rows', 'year') ?? fiscal.total('rows', 'all');
  const total = own?.total();
  const classes = ledger.isCarried ? [] : (own?.classes ?? []);
  return [
    ...(spent && total ? [isSame(rule, total.cell('total'), spent.cell(column))] : []),
    ...classes.flatMap((row) => {
      const same = fiscal.row(row.code ?? '');
      return same && row.code ? [isSame(rule, same.cell(column), row.cell('total'))] : [];
    }),
  ];
}

/** I19: 一般公共预算. */
export const generalBudgetIsFiscalColumn: Identity<'I19'> = {
  id: 'I19',
  refs: ['I19', 'D08'],
  demands: (ledger) => tableIsColumn('I19', 'generalBudget', 'general', ledger),
  examples: { passing: withTables, failing: withChanged([...rowOf('generalBudget', '合计'), 'total'], 100) },
};

/** I20: 政府性基金预算. */
export const governmentFundIsFiscalColumn: Identity<'I20'> = {
  id: 'I20',
  refs: ['I20', 'D04', 'D08'],
  demands: (ledger) => tableIsColumn('I20', 'governmentFund', 'governmentFund', ledger),
  examples: { passing: withTables, failing: withChanged(['governmentFund', 'rows', 0, 'total'], 100) },
};

/** I21: 国有资本经营预算. */
export const stateCapitalIsFiscalColumn: Identity<'I21'> = {
  id: 'I21',
  refs: ['I21', 'D04', 'D08'],
  demands: (ledger) => tableIsColumn('I21', 'stateCapital', 'stateCapital', ledger),
  examples: { passing: withTables, failing: withChanged(['stateCapital', 'rows', 0, 'total'], 100) },
};
