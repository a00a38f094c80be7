import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../src/checks/check.ts';
import { withChanged, withTables } from '../../src/checks/figures/example-tables.ts';
import { Ledger } from '../../src/checks/figures/ledger.ts';
import { exampleBudget } from '../../src/model/example.ts';
import type { Budget } from '../../src/model/schema.ts';
import { Subjects } from '../../src/model/statements/subjects.ts';

const faults = (budget: Budget) =>
  faultsOf(
    new Ledger(budget, { subjects: new Subjects([]), unitOf: () => '元', isStated: () => true }),
    () => 'error',
  );

/** The place of every amount in the example's tables by function and of 收支总表. */
function figures(value: unknown, path: readonly PropertyKey[] = []): readonly (readonly PropertyKey[])[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return steps.flatMap(([step, inner]) => figures(inner, [...path, step]));
}

const { statements } = withTables(exampleBudget());
/** Tables in which each figure takes part in two identities or more, so that the wrong one can be told. */
const KNOWN = ['revenue', 'expenditure', 'generalBudget', 'basicExpenditure'] as const;
const places = KNOWN.flatMap((kind) =>
  figures(statements[kind], [kind]).filter(
    (path) => !['lastYear', 'change', 'business'].includes(String(path.at(-1))),
  ),
);

describe('a wrong figure', () => {
  test('is found once, wherever it stands and however much it is off, with what it should be', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).filter((by) => by !== 0),
        (path, by) => {
          const found = faults(withChanged(path, by)(exampleBudget()));
          expect(found).toHaveLength(1);
          const [{ path: at = [], details } = { details: {} }] = found;
          const cells = [at.join('.'), ...(details.related ?? []).map((other) => other.join('.'))];
          expect(cells).toContain(['statements', ...path].join('.'));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('beside another in another table, both are found', () => {
    const change = (budget: Budget) => {
      const one = withChanged(['expenditure', 'rows', 2, 'total'], 12_34)(budget);
      const other = withChanged(['basicExpenditure', 'rows', 1, 'total'], -56_78)(budget);
      const basicExpenditure = other.statements.basicExpenditure;
      return { ...one, statements: { ...one.statements, ...(basicExpenditure && { basicExpenditure }) } };
    };
    const found = faults(change(exampleBudget()));
    expect(found.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining([
        'statements.expenditure.rows.2.total',
        'statements.basicExpenditure.rows.1.total',
      ]),
    );
    expect(found).toHaveLength(2);
  });

  test('exchanged with its neighbour is one fault', () => {
    const { rows = [] } = statements.expenditure ?? {};
    const swapped = rows.map((row, i) => (i === 2 || i === 3 ? { ...row, total: rows[5 - i]?.total } : row));
    const budget = withTables(exampleBudget());
    const found = faults({
      ...budget,
      statements: { ...budget.statements, expenditure: { rows: swapped as typeof rows } },
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.facts.others).not.toBe('');
  });
});
