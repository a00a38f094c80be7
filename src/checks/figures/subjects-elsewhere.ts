import type { Fen } from '../../model/money.ts';
import type { StatementRow } from '../../model/statements/statement.ts';
import type { Naming } from './naming.ts';
import { fits, isCode } from './naming.ts';
import { bareName } from './source-of.ts';

/** A row of a subject. */
export type CodedRow = StatementRow & { readonly code: string };

export const hasCode = (row: StatementRow): row is CodedRow => row.code !== undefined;

/** Subjects of other tables by their codes: what they are called where they stand, and their amount. */
export type SubjectsElsewhere = ReadonlyMap<string, { readonly name: string; readonly total: Fen }>;

/**
 * The subjects that other tables have. One whose code is none, or another's than its name's, is of the code that its name
 * has in the tables beside it.
 */
export function subjectsElsewhere(
  own: readonly StatementRow[],
  theirs: readonly CodedRow[],
  naming: Naming,
): SubjectsElsewhere {
  const isSound = ({ code, name }: CodedRow): boolean => isCode(code, naming) && fits(code, name, naming);
  const unsound = new Set(theirs.filter((row) => !isSound(row)));
  const coded = unsound.size === 0 ? [] : [...own.filter(hasCode), ...theirs];
  const known = new Map(coded.filter(isSound).map((row) => [keyOf(row), row.code]));
  const found = new Map<string, { readonly name: string; readonly total: Fen }>();
  for (const row of theirs) {
    const code = (unsound.has(row) ? known.get(keyOf(row)) : undefined) ?? row.code;
    if (code === row.code || !found.has(code))
      found.set(code, { name: row.name, total: row.amounts.total?.value ?? 0 });
  }
  return found;
}

const keyOf = ({ code, name }: CodedRow): string => `${code.length} ${bareName(name)}`;
