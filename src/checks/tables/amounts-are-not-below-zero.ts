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
 * N28: amounts of a table are not below zero. One that is stands in several tables and in the sums above it: told once,
 * at its 项; where a figure of the row is wrong in itself, with that. Decimals and separators are the layout's, and one
 * in all of a table.
 */
export const amountsAreNotBelowZero: Rule<'N28'> = {
  id: 'N28',
  refs: ['N28'],
  check(_, report, { ledger, isTold }) {
    const below = statementKinds.flatMap((kind) => {
      const table = ledger.given(kind);
      return [...(table?.income ?? []), ...(table?.rows ?? [])].flatMap((row): readonly Below[] => {
        const cells = row.closing === 'balance' ? [] : [...(table?.columns ?? [])].flatMap(falling(row));
        const [cell] = cells;
        return cell && !isTold?.(row.path)
          ? [{ cell, cells, ...(row.code !== undefined && { code: row.code }) }]
          : [];
      });
    });
    for (const [one, ...others] of onesOf(below)) {
      const { cell } = one;
      const actual = written(cell, cell.value);
      const all = [one, ...others].flatMap(({ cells }) => cells.map((each) => written(each, each.value)));
      report(
        cell.path,
        { at: cell.name, more: [...new Set(all)].filter((amount) => amount !== actual) },
        {
          ...{ expected: '≥ 0', actual },
          related: others.map((other) => other.cell.path),
        },
      );
    }
  },
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('revenue', '2010301'), 'business'], -100),
  },
};

/** The first figure of a row that is below zero, and all of them. */
interface Below {
  readonly cell: Cell;
  readonly cells: readonly Cell[];
  readonly code?: string;
}

/** Those that are one amount: of one subject or of one value, and sums that are below zero because it is. */
function onesOf(below: readonly Below[]): readonly (readonly [Below, ...Below[]])[] {
  const isPart = ({ code: part = '' }: Below, { code: whole }: Below): boolean =>
    whole !== undefined && part.length > whole.length && part.startsWith(whole);
  const leaves = below.filter((each) => each.code !== undefined && !below.some((part) => isPart(part, each)));
  const ones: [Below, ...Below[]][] = [];
  for (const each of leaves.length > 0 ? leaves : below) {
    const same = ones.find(
      ([{ cell, code }]) => cell.value === each.cell.value || (code && code === each.code),
    );
    if (same) same.push(each);
    else ones.push([each]);
  }
  const [first] = ones;
  if (leaves.length > 0) first?.push(...below.filter((each) => !leaves.includes(each)));
  return ones;
}

/** A figure of a row that must not fall and does. */
const falling =
  (row: Row) =>
  (column: AmountKey): readonly Cell[] => {
    const cell = row.cell(column);
    return cell.value < 0 && !MAY_FALL.includes(column) ? [cell] : [];
  };
