/** What a layout says of the rows of a statutory table that is derived from detail lines. */
import { z } from 'zod';
import { line } from '../model/scalar.ts';
import { funds } from '../model/statements/line-schema.ts';
import { amountKeys } from '../model/statements/statement-schema.ts';

const text = () => line().default('');

export const skeletonFields = {
  incomeRows: z.array(z.strictObject({ label: line(), funds: z.array(z.enum(funds)).min(1) })).default([]),
  classes: z.enum(['all', 'used']).default('used'),
  classLabel: text(),
  closingRows: z
    .array(z.strictObject({ income: line(), expenditure: line(), of: z.enum(['year', 'balance', 'all']) }))
    .default([]),
  totalRow: text(),
  threePublicRows: z
    .array(z.strictObject({ label: line(), of: z.array(z.enum(amountKeys)).min(1) }))
    .default([]),
};
