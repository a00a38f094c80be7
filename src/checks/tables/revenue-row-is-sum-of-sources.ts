import type { AmountKey } from '../../model/statements/statement-schema.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import { FISCAL } from '../figures/source-of.ts';
import type { Table } from '../figures/table.ts';
import type { Identity } from '../rule.ts';

const UNIT_FUNDS = ['business', 'trading', 'superior', 'subordinate', 'other'] as const;

/** I08: 合计 of each row of 收入总表 = Σ of its sources. */
export const revenueRowIsSumOfSources: Identity<'I08'> = {
  id: 'I08',
  refs: ['I08', 'D08'],
  demands(ledger) {
    const table = ledger.given('revenue');
    if (!table?.columns.has('total')) return [];
    const sources = sourcesOf(table);
    const wholes: readonly (readonly [AmountKey, readonly AmountKey[]])[] = [
      ['total', sources],
      ...(sources.includes('fiscal') ? [['fiscal', inTable(FISCAL, table)] as const] : []),
      ...(sources.includes('unitFunds') ? [['unitFunds', inTable(UNIT_FUNDS, table)] as const] : []),
    ];
    return table.rows.flatMap((row) =>
      wholes.flatMap(([whole, parts]): readonly Constraint[] =>
        parts.length > 0
          ? [
              isSum(
                'I08',
                row.cell(whole),
                parts.map((part) => row.cell(part)),
              ),
            ]
          : [],
      ),
    );
  },
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('revenue', '2010301'), 'business'], 100),
  },
};

const inTable = (columns: readonly AmountKey[], table: Table): readonly AmountKey[] =>
  columns.filter((column) => table.columns.has(column));

/** The columns that add up to 合计: a column that sums others stands for them. */
function sourcesOf(table: Table): readonly AmountKey[] {
  const fiscal = table.columns.has('fiscal') ? (['fiscal'] as const) : FISCAL;
  const own = table.columns.has('unitFunds') ? (['unitFunds'] as const) : UNIT_FUNDS;
  return inTable([...fiscal, 'fiscalAccount', ...own, 'carriedOver'], table);
}
