import type { Field, Schema } from '../model/fields.ts';
import { scalarOf, shapeOf } from '../model/fields.ts';
import { budgetSchema } from '../model/schema.ts';
import { statementsForNextYear } from './statements-for-next-year.ts';

type Plain = Readonly<Record<string, unknown>>;

/** What is of last year alone: dates and numbers of its publication, reasons, faults that were acknowledged, charts beside its data file. */
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
  'head',
  'contents',
  'pictures',
];

/**
 * Last year's data as the beginning of this year's: its amounts stand as last year's, its texts stay, and the year
 * is the next. What has no place for last year's amount is blank.
 */
export function forNextYear(plain: unknown): unknown {
  const { year, statements } = plain as Plain;
  return {
    ...(shifted(budgetSchema, plain) as Plain),
    ...(statements !== undefined && { statements: statementsForNextYear(statements as Plain) }),
    year: String(Number.parseInt(String(year), 10) + 1),
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
  const kept = Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
  const isCompared = fields.some(({ key }) => key === 'lastYear');
  const now = value.amount ?? value.total;
  return isCompared && now !== undefined ? { ...kept, lastYear: now } : kept;
}
