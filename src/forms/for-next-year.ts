import type { Field, Schema } from '../model/fields.ts';
import { scalarOf, shapeOf } from '../model/fields.ts';
import { budgetSchema } from '../model/schema.ts';

type Plain = Readonly<Record<string, unknown>>;

/** What is of last year alone: dates and numbers of its publication, reasons, faults that were acknowledged. */
const OF_LAST_YEAR = [
  'approvalDate',
  'publicationDate',
  'documentDate',
  'indexNumber',
  'secrecyReview',
  'asOf',
  'newlyEstablished',
  'acknowledged',
  'reason',
  'statements',
];

/**
 * Last year's data as the beginning of this year's: its amounts stand as last year's, its texts stay, and the year
 * is the next. What has no place for last year's amount is blank.
 */
export function forNextYear(plain: unknown): unknown {
  const made = shifted(budgetSchema, plain) as Plain;
  const total = ((plain as Plain).expenditure as Plain | undefined)?.total;
  const expenditure = made.expenditure as Plain | undefined;
  return {
    ...made,
    year: String(Number.parseInt(String((plain as Plain).year), 10) + 1),
    ...(expenditure && { expenditure: { ...expenditure, ...(total !== undefined && { lastYear: total }) } }),
  };
}

function shifted(schema: Schema, value: unknown): unknown {
  if (value === undefined) return undefined;
  const shape = shapeOf(schema);
  if (shape.kind === 'list' && Array.isArray(value)) return value.map((item) => shifted(shape.element, item));
  if (shape.kind === 'map') return shiftedMap(shape.fields, value as Plain);
  if (shape.kind === 'either') {
    const list = shape.options.find((option) => shapeOf(option).kind === 'list');
    return Array.isArray(value) && list ? shifted(list, value) : value;
  }
  return scalarOf(schema) === 'amount' ? undefined : value;
}

function shiftedMap(fields: readonly Field[], value: Plain): Plain {
  const entries = fields
    .filter(({ key }) => !OF_LAST_YEAR.includes(key))
    .map(({ key, schema }) => [key, shifted(schema, value[key])] as const);
  const isCompared = ['amount', 'lastYear'].every((key) => fields.some((field) => field.key === key));
  const kept = Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
  return isCompared && value.amount !== undefined ? { ...kept, lastYear: value.amount } : kept;
}
