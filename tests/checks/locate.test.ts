import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../src/checks/check.ts';
import { withChanged, withTables } from '../../src/checks/figures/example-tables.ts';
import { Ledger } from '../../src/checks/figures/ledger.ts';
import { exampleBudget } from '../../src/model/example.ts';
import { valueAt } from '../../src/model/figures.ts';
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

/** Figures of one column of a table. */
const pairs = places.flatMap((one) =>
  places
    .filter((other) => other !== one && other[0] === one[0] && other.at(-1) === one.at(-1))
    .map((other) => [one, other] as const),
);

const amountAt = (path: readonly PropertyKey[]): number => valueAt(statements, path) ?? 0;

/** The budget with an amount of its tables set. */
function put(path: readonly PropertyKey[], amount: number, budget: Budget): Budget {
  const copy = structuredClone(budget.statements) as unknown;
  const row = path.slice(0, -1).reduce((at, step) => (at as Record<PropertyKey, unknown>)[step], copy);
  (row as Record<PropertyKey, unknown>)[path.at(-1) ?? ''] = amount;
  return { ...budget, statements: copy as Budget['statements'] };
}

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

  test.each([
    ['exchanged with another of its column', (one: number, other: number) => [other, one]],
    ['left blank and written over another of its column', (one: number) => [0, one]],
  ] as const)('%s, both are one finding that names them', (_, changed) => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), ([one, other]) => {
        const [mine, theirs] = [amountAt(one), amountAt(other)];
        fc.pre(mine !== theirs && mine !== 0 && theirs !== 0);
        const [first = 0, second = 0] = changed(mine, theirs);
        const budget = put(one, first, put(other, second, withTables(exampleBudget())));
        const found = faults(budget);
        expect(found).toHaveLength(1);
        const [{ path: at = [], details } = { details: {} }] = found;
        const cells = [at.join('.'), ...(details.related ?? []).map((each) => each.join('.'))];
        expect(cells).toEqual(
          expect.arrayContaining([one, other].map((path) => ['statements', ...path].join('.'))),
        );
      }),
      { numRuns: 200 },
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

  test('one row off in a table that lists every 类, most of them blank, is one finding at both', () => {
    const budget = withTables(exampleBudget());
    const { rows = [], income = [] } = statements.overview ?? {};
    const blank = Array.from({ length: 30 }, (_, i) => ({ code: String(230 + i), total: 0 }));
    const amounts = new Map([
      ['208', 0],
      ['210', 1200_00],
    ]);
    const moved = [...rows, ...blank].map((row) => ({
      ...row,
      total: amounts.get(row.code ?? '') ?? row.total,
    }));
    const ordered = [...moved].sort((a, b) => Number(a.code ?? 999) - Number(b.code ?? 999));
    const overview = { income, rows: ordered as typeof rows };
    const found = faults({ ...budget, statements: { ...budget.statements, overview } });
    expect(found.map(({ facts }) => [facts.at, facts.others])).toEqual([
      [
        expect.stringContaining('收支总表 208'),
        [{ at: expect.stringContaining('收支总表 210'), expected: '500元', actual: '1,200元' }],
      ],
    ]);
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
