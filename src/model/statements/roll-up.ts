import type { Figure } from '../totals.ts';
import { sum } from '../totals.ts';
import type { Amounts, StatementRow } from './statement.ts';
import type { AmountKey } from './statement-schema.ts';

/** An amount under a subject, in one column or more. */
export interface Entry {
  readonly code: string;
  readonly columns: readonly AmountKey[];
  readonly figure: Figure;
}

/**
 * Rows of subjects from entries, each level the sum of what is under it, by code: 类, 款, 项 for `lengths`
 * 3, 5, 7. An entry whose code is shorter than a level has no row there.
 */
export function rollUp(
  entries: readonly Entry[],
  lengths: readonly number[],
  nameOf: (code: string) => string,
): readonly StatementRow[] {
  const figures = new Map<string, Map<AmountKey, Figure[]>>();
  for (const { code, columns, figure } of entries) {
    for (const length of lengths.filter((candidate) => candidate <= code.length)) {
      const columnsOf = entry(figures, code.slice(0, length), () => new Map<AmountKey, Figure[]>());
      for (const column of columns) entry(columnsOf, column, () => []).push(figure);
    }
  }
  return [...figures.keys()].sort().map((code) => ({
    code,
    name: nameOf(code),
    level: lengths.indexOf(code.length),
    closing: false,
    amounts: sums(figures.get(code) ?? new Map()),
  }));
}

/** The sums of entries by column. */
export function total(entries: readonly Entry[]): Amounts {
  const columns = new Map<AmountKey, Figure[]>();
  for (const { columns: keys, figure } of entries)
    for (const key of keys) entry(columns, key, () => []).push(figure);
  return sums(columns);
}

const sums = (columns: ReadonlyMap<AmountKey, readonly Figure[]>): Amounts =>
  Object.fromEntries([...columns].map(([column, addends]) => [column, sum(addends)]));

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const made = make();
  map.set(key, made);
  return made;
}
