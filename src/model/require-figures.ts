import type { Reporter } from '../diagnostics/reporter.ts';
import { titleOf } from './fields.ts';
import type { Raw } from './raw.ts';
import { budgetSchema } from './schema.ts';

const GROUPS = ['income', 'expenditure', 'operatingCosts', 'threePublic'] as const;
const TABLES = ['lines', 'statements'] as const;

/**
 * Reports each group of figures that raw data does not state, where it gives no detail lines and no tables either
 * that it could come from; answers whether all may be there. Told before the rest is validated, so that a clerk
 * hears of everything at once.
 */
export function requireFigures(raw: Raw, reporter: Reporter): boolean {
  if (raw.kind !== 'map') return true;
  const has = (field: keyof typeof budgetSchema.shape): boolean =>
    raw.entries.some(({ key }) => key === field || key === titleOf(budgetSchema.shape[field]));
  if (TABLES.some(has)) return true;
  const missing = GROUPS.filter((group) => !has(group));
  for (const group of missing) {
    const field = titleOf(budgetSchema.shape[group]) ?? group;
    reporter.report('missing-field', { field }, { ...(raw.blanks?.get(field) ?? raw.place), field });
  }
  return missing.length === 0;
}
