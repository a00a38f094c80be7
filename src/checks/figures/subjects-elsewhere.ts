import type { Fen } from '../../model/money.ts';
import type { StatementRow } from '../../model/statements/statement.ts';
import type { CodesByName } from './codes-by-name.ts';
import { levelAndName } from './codes-by-name.ts';
import type { Naming } from './naming.ts';
import { fits, isCode } from './naming.ts';

/** A row of a subject. */
export type CodedRow = StatementRow & { readonly code: string };

export const hasCode = (row: StatementRow): row is CodedRow => row.code !== undefined;

/** Subjects of other tables by their codes: what they are called where they stand, and their amount. */
export type SubjectsElsewhere = ReadonlyMap<string, { readonly name: string; readonly total: Fen }>;

/**
 * The subjects that other tables have. One whose code is none, or another's than its name's, is of the code that its name
 * has in any table.
 */
export function subjectsElsewhere(
  theirs: readonly CodedRow[],
  codeOf: () => CodesByName,
  naming: Naming,
): SubjectsElsewhere {
  const found = new Map<string, { readonly name: string; readonly total: Fen }>();
  for (const { code: own, name, amounts } of theirs) {
    const isSound = isCode(own, naming) && fits(own, name, naming);
    const code = (isSound ? undefined : codeOf().get(levelAndName(own, name))) ?? own;
    if (code === own || !found.has(code)) found.set(code, { name, total: amounts.total?.value ?? 0 });
  }
  return found;
}
