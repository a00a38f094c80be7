import type { StatementKind } from '../../model/statements/statement-schema.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSame } from '../figures/constraint.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { IdentityCode } from '../rule.ts';

/** A fund's expenditure in 财政拨款收支总表 = 合计 of the fund's own table, an empty one being 0, and 类 by 类. */
export function tableIsColumn(
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
