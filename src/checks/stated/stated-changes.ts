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

/** Every group of this year's amount and last year's that changes. */
export const statedChanges = (budget: Budget): readonly StatedChange[] =>
  COMPARED.flatMap((path) => {
    const [amount, lastYear] = ['amount', 'lastYear'].map((key) => valueAt(budget, [...path, key]));
    if (amount === undefined || lastYear === undefined || amount === lastYear) return [];
    const group = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], budget);
    const { reason } = group as { readonly reason?: string };
    return [{ path, label: fieldName(budgetSchema, path), difference: amount - lastYear, reason }];
  });
