import { fieldName } from '../../model/fields.ts';
import { COMPARED, valueAt } from '../../model/figures.ts';
import type { Fen } from '../../model/money.ts';
import type { Budget } from '../../model/schema.ts';
import { budgetSchema } from '../../model/schema.ts';
import type { Path } from '../rule.ts';

/** A stated amount that is not last year's, with the reason that the data gives, if it gives one. */
export interface StatedChange {
  readonly path: Path;
  readonly label: string;
  readonly difference: Fen;
  readonly reason: string | undefined;
}

/** What a text calls a group: 机关运行经费, and “三公”经费 of “三公”经费.合计. */
export const ownName = ({ label }: StatedChange): string =>
  label
    .replace(/\.合计$/, '')
    .split('.')
    .at(-1) ?? '';

/** The groups that give a reason and do not change. */
export const reasonsOfNoChange = (budget: Budget): readonly Path[] =>
  COMPARED.filter((path) => {
    const [amount, lastYear] = ['amount', 'lastYear'].map((key) => valueAt(budget, [...path, key]));
    return amount !== undefined && amount === lastYear && reasonAt(path, budget) !== undefined;
  });

const reasonAt = (path: Path, budget: Budget): string | undefined =>
  path.reduce<{ readonly reason?: string }>(
    (at, key) => (at as Record<PropertyKey, object>)[key] ?? {},
    budget as object,
  ).reason;

/** Every group of this year's amount and last year's that changes. */
export const statedChanges = (budget: Budget): readonly StatedChange[] =>
  COMPARED.flatMap((path) => {
    const [amount, lastYear] = ['amount', 'lastYear'].map((key) => valueAt(budget, [...path, key]));
    if (amount === undefined || lastYear === undefined || amount === lastYear) return [];
    const label = fieldName(budgetSchema, path);
    return [{ path, label, difference: amount - lastYear, reason: reasonAt(path, budget) }];
  });
