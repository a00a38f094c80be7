import { fiscalColumns } from './line-schema.ts';
import type { PlacedLine } from './placed-lines.ts';
import type { Entry } from './roll-up.ts';
import { total } from './roll-up.ts';
import type { Skeleton } from './skeleton.ts';
import type { Amounts, StatementRow } from './statement.ts';
import type { AmountKey } from './statement-schema.ts';

/** The parts of “三公”经费 by economic subject (部门预算支出经济分类科目). */
const PARTS: Readonly<Record<string, readonly AmountKey[]>> = {
  30212: ['abroad'],
  30217: ['reception'],
  30231: ['vehicles', 'running'],
  30913: ['vehicles', 'purchase'],
  31013: ['vehicles', 'purchase'],
};

/** “三公”经费 that 财政拨款 pays for, basic and project money alike: one row, or the layout's rows by fund. */
export function threePublicRows(
  lines: readonly PlacedLine[],
  operatingCosts: Amounts,
  { threePublicRows: wanted }: Skeleton,
): readonly StatementRow[] {
  const paid = lines.filter(
    ({ economic, fund }) => PARTS[economic] && fiscalColumns.some((column) => column === fund),
  );
  const row = (name: string, amounts: Amounts): StatementRow => ({ name, level: 0, closing: false, amounts });
  if (wanted.length === 0) return [row('', { ...total(paid.map(inOneRow)), ...operatingCosts })];
  return wanted.map(({ label, of }) => {
    const entries = paid
      .filter(({ economic }) => PARTS[economic]?.some((part) => of.includes(part)))
      .map(({ fund, figure }): Entry => ({ code: '', columns: ['total', fund], figure }));
    return row(label, total(entries));
  });
}

const inOneRow = ({ economic, figure }: PlacedLine): Entry => ({
  code: '',
  columns: ['total', ...(PARTS[economic] ?? [])],
  figure,
});
