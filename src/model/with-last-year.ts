import type { Place } from '../diagnostics/place.ts';
import type { CompleteBudget } from './complete-budget.ts';
import type { Figures } from './corpus.ts';
import { fieldName } from './fields.ts';
import { COMPARED, figureKey, groupKey, valueAt, withValue } from './figures.ts';
import type { Budget } from './schema.ts';
import { budgetSchema } from './schema.ts';

type Path = readonly PropertyKey[];

/** Last year's amounts of a budget, each by its path, with what last year's budget calls it. */
export const LAST_YEARS: readonly { readonly path: Path; readonly was: Path }[] = [
  { path: ['expenditure', 'lastYear'], was: ['expenditure', 'total'] },
  ...COMPARED.map((group) => ({ path: [...group, 'lastYear'], was: [...group, 'amount'] })),
];

/**
 * The budget with last year's amounts from last year's budget of the same body, where its own data has none. Their
 * places are those of last year's file. A body that is new has none.
 */
export function withLastYear(budget: CompleteBudget, lastYear: Figures | undefined): CompleteBudget {
  if (!lastYear || budget.value.newlyEstablished) return budget;
  const places = new Map<string, Place>();
  let value: Budget = budget.value;
  for (const { path, was } of LAST_YEARS) {
    const found = lastYear.figures.get(figureKey(groupKey(was)));
    const group = path.slice(0, -1);
    if (!found || !isObjectAt(value, group) || valueAt(value, path) !== undefined) continue;
    if (group.length === 1 && group[0] === 'expenditure' && hasBothParts(budget.value)) continue;
    value = withValue(value, path, found.value);
    places.set(path.join('.'), found.place);
  }
  const placeOf = (path: Path): Place => {
    const place = places.get(path.join('.'));
    return place ? { ...place, field: fieldName(budgetSchema, path) } : budget.placeOf(path);
  };
  return { ...budget, value, placeOf };
}

/** Then the whole is the sum of the parts that the data states. */
const hasBothParts = ({ expenditure: { basic, project } }: Budget): boolean =>
  basic.lastYear !== undefined && project.lastYear !== undefined;

const isObjectAt = (value: unknown, path: Path): boolean =>
  typeof path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value) ===
  'object';
