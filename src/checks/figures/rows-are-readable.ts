import type { Rule } from '../rule.ts';
import { withTables } from './example-tables.ts';
import type { Ledger } from './ledger.ts';
import { isUnder, sourceOf } from './source-of.ts';
import type { Row, Table } from './table.ts';
import { threePublicPart } from './three-public-part.ts';

/**
 * S07: rows with money are such that rules can tell what they are. Where one is not, the rules that would have held it
 * against other tables did not run, and say so.
 */
export const rowsAreReadable: Rule<'S07'> = {
  id: 'S07',
  refs: ['D08'],
  check(_, report, { ledger }) {
    for (const { row, rules } of unreadable(ledger))
      report(
        [...row.path, 'name'],
        { row: row.name, rules: rules.join('、') },
        { expected: '', actual: row.name },
      );
  },
  examples: {
    passing: withTables,
    failing: (budget) => {
      const tables = withTables(budget);
      const { overview } = tables.statements;
      const income = (overview?.income ?? []).map((row, i) =>
        i === 3 ? { name: '三、别的', total: 1 } : row,
      );
      return {
        ...tables,
        statements: { ...tables.statements, ...(overview && { overview: { ...overview, income } }) },
      };
    },
  },
};

interface Unreadable {
  readonly row: Row;
  readonly rules: readonly string[];
}

const unreadable = (ledger: Ledger): readonly Unreadable[] => [
  ...sides(ledger.given('overview'), ['I10', 'I17'], ['I13']),
  ...sides(ledger.given('fiscal'), ['I17'], ['I19', 'I20', 'I21']),
  ...parts(ledger.given('threePublic')),
];

function sides(
  table: Table | undefined,
  ofIncome: readonly string[],
  ofClass: readonly string[],
): readonly Unreadable[] {
  const income = (table?.income ?? []).filter(
    (row) => !row.closing && !isUnder(row.name) && sourceOf(row.name) === undefined && hasMoney(row),
  );
  const classes = (table?.classes ?? []).filter((row) => row.code === undefined && hasMoney(row));
  return [
    ...income.map((row) => ({ row, rules: ofIncome })),
    ...classes.map((row) => ({ row, rules: ofClass })),
  ];
}

/** Rows of a “三公”经费 table that has one for each part. */
function parts(table: Table | undefined): readonly Unreadable[] {
  if (!table || table.rows.length < 2) return [];
  const unknown = table.rows.filter((row) => threePublicPart(row.name) === undefined && hasMoney(row));
  return unknown.map((row) => ({ row, rules: ['I29', 'I30', 'I32'] }));
}

const hasMoney = (row: Row): boolean => row.cell('total').value !== 0;
