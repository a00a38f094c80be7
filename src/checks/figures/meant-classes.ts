import type { Fen } from '../../model/money.ts';
import { given } from '../../model/statements/given.ts';
import type { Statement, StatementRow } from '../../model/statements/statement.ts';
import type { GivenStatements, StatementKind } from '../../model/statements/statement-schema.ts';
import type { Subjects } from '../../model/statements/subjects.ts';
import { classCode } from './class-code.ts';

/** Tables by 类 and 项 whose 类 a table with two sides repeats. */
const REPEATED: Partial<Record<StatementKind, readonly StatementKind[]>> = {
  overview: ['expenditure'],
  fiscal: ['generalBudget', 'governmentFund', 'stateCapital'],
};

/**
 * A table with two sides, its rows of 类 with the codes that their names stand for. A row whose amount is none of its
 * name's, or whose name is none, but that has the amount of a 类 which the table does not name, is of that 类: its name is
 * what is wrong.
 */
export function meantClasses(
  statement: Statement,
  statements: GivenStatements,
  subjects: Subjects,
): Statement {
  const named = statement.rows.map((row) =>
    row.closing || row.code !== undefined ? row.code : classCode(row.name, subjects),
  );
  const amounts = classAmounts(REPEATED[statement.kind] ?? [], statements, subjects);
  const taken = new Set(named);
  const rows = statement.rows.map((row, i): StatementRow => {
    const code = named[i];
    if (row.closing || row.code !== undefined) return row;
    const total = row.amounts.total?.value ?? 0;
    const isOwn = total === 0 || (code !== undefined && amounts.get(code) === total);
    const other = isOwn
      ? undefined
      : [...amounts].find(([c, value]) => !taken.has(c) && value === total)?.[0];
    if (other !== undefined) taken.add(other);
    const meant = other ?? code;
    return meant === undefined ? row : { ...row, code: meant };
  });
  return { ...statement, rows };
}

function classAmounts(
  kinds: readonly StatementKind[],
  statements: GivenStatements,
  subjects: Subjects,
): ReadonlyMap<string, Fen> {
  const amounts = new Map<string, Fen>();
  for (const kind of kinds)
    for (const { code, name, amounts: own } of given(kind, statements)?.rows ?? []) {
      if (code?.length !== 3) continue;
      // A name of another 类 is that of the row, as a table with two sides has it.
      const meant = classCode(name, subjects) ?? code;
      amounts.set(meant, (amounts.get(meant) ?? 0) + (own.total?.value ?? 0));
    }
  return amounts;
}
