import type { Deriving } from './derive.ts';
import { derive } from './derive.ts';
import { given } from './given.ts';
import type { Statement } from './statement.ts';
import type { StatementKind } from './statement-schema.ts';

/** One of the nine tables: as given where the data gives it, else derived where it has detail lines. */
export function statementOf(kind: StatementKind, deriving: Deriving): Statement | undefined {
  const { statements, lines } = deriving.budget;
  return given(kind, statements) ?? (lines.length > 0 ? derive(kind, deriving) : undefined);
}
