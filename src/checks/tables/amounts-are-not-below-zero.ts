import type { AmountKey } from '../../model/statements/statement-schema.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import type { Cell } from '../figures/cell.ts';
import { written } from '../figures/cell.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Row } from '../figures/table.ts';
import type { Rule } from '../rule.ts';

/** What may fall: a change, and what is kept or carried may be overdrawn. */
const MAY_FALL: readonly AmountKey[] = ['change', 'carriedOver'];

/**
 * N28: amounts of a table are not below zero, told once a row; where a figure of the row is wrong in itself, with that.
 * Decimals and separators are the layout's, and one in all of a table.
 */
export const amountsAreNotBelowZero: Rule<'N28'> = {
  id: 'N28',
  refs: ['N28'],
  check(_, report, { ledger, isTold }) {
    for (const kind of statementKinds) {
      const table = ledger.given(kind);
      for (const row of [...(table?.income ?? []), ...(table?.rows ?? [])]) {
        const cells = row.closing === 'balance' ? [] : [...(table?.columns ?? [])].map(falling(row));
        const [first] = cells.filter((cell) => cell !== undefined);
        if (first && !isTold?.(row.path))
          report(first.path, { at: first.name }, { expected: '≥ 0', actual: written(first, first.value) });
      }
    }
  },
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('revenue', '2010301'), 'business'], -100),
  },
};

/** A figure of a row that must not fall and does. */
const falling =
  (row: Row) =>
  (column: AmountKey): Cell | undefined => {
    const cell = row.cell(column);
    return cell.value < 0 && !MAY_FALL.includes(column) ? cell : undefined;
  };
