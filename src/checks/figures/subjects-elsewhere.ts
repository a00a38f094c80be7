import type { Fen } from '../../model/money.ts';
import type { StatementRow } from '../../model/statements/statement.ts';
import type { Naming } from './naming.ts';
import { fits, officialName } from './naming.ts';
import { bareName } from './source-of.ts';

/** A row of a subject. */
export type CodedRow = StatementRow & { readonly code: string };

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
  const isSound = ({ code, name }: CodedRow): boolean =>
    officialName(code, naming) !== undefined && fits(code, name, naming);
  const keyOf = ({ code, name }: CodedRow): string => `${code.length} ${bareName(name)}`;
  const coded = [...own, ...theirs].filter((row): row is CodedRow => row.code !== undefined);
  const known = new Map(coded.filter(isSound).map((row) => [keyOf(row), row.code]));
  const found = new Map<string, { readonly name: string; readonly total: Fen }>();
  for (const row of theirs) {
    const code = (isSound(row) ? undefined : known.get(keyOf(row))) ?? row.code;
    if (code === row.code || !found.has(code))
      found.set(code, { name: row.name, total: row.amounts.total?.value ?? 0 });
  }
  return found;
}
