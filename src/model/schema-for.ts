import { titleOf } from './fields.ts';
import type { Raw } from './raw.ts';
import { budgetSchema, statedBudgetSchema } from './schema.ts';

/** What figures that sentences speak of may come from. */
export const TABLES = ['lines', 'statements'] as const;

/**
 * What is demanded of raw data: where it gives detail lines or tables, figures that sentences speak of may come from
 * there; else it has to state them all.
 */
export const schemaFor = (raw: Raw): typeof budgetSchema =>
  raw.kind !== 'map' ||
  TABLES.some((field) =>
    raw.entries.some(({ key }) => key === field || key === titleOf(budgetSchema.shape[field])),
  )
    ? budgetSchema
    : (statedBudgetSchema as unknown as typeof budgetSchema);
