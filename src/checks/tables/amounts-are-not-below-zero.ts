import type { AmountKey } from '../../model/statements/statement-schema.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import { written } from '../figures/cell.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Rule } from '../rule.ts';

/** What may fall: a change, and what is kept or carried may be overdrawn. */
const MAY_FALL: readonly AmountKey[] = ['change', 'carriedOver'];

/** N28: amounts of a table are not below zero. Decimals and separators are the layout's, and one in all of a table. */
export const amountsAreNotBelowZero: Rule<'N28'> = {
  id: 'N28',
  refs: ['N28'],
  check(_, report, { ledger }) {
    for (const kind of statementKinds) {
      const table = ledger.given(kind);
      for (const row of [...(table?.income ?? []), ...(table?.rows ?? [])])
        for (const column of row.closing === 'balance' ? [] : (table?.columns ?? [])) {
          const cell = row.cell(column);
          if (cell.value < 0 && !MAY_FALL.includes(column))
            report(cell.path, { at: cell.name }, { expected: '≥ 0', actual: written(cell, cell.value) });
        }
    }
  },
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('revenue', '2010301'), 'business'], -100),
  },
};
