import type { Budget } from '../../model/schema.ts';
import { codesAbove } from '../../model/statements/subject-code.ts';
import type { SubjectKind } from '../../model/statements/subjects.ts';
import type { Path } from '../rule.ts';

/** A subject that a budget names by its code, with the name it gives, at the field of the code. */
export interface UsedSubject {
  readonly kind: SubjectKind;
  readonly code: string;
  readonly name?: string;
  readonly path: Path;
}

/** Every subject of detail lines and given tables, in their order. */
export function subjectsUsed({ lines, statements }: Budget): readonly UsedSubject[] {
  const inLines = lines.flatMap((line, i): readonly UsedSubject[] => [
    used('functional', line.functional, line.functionalName, ['lines', i, 'functional']),
    ...(line.economic === undefined
      ? []
      : [used('economic', line.economic, line.economicName, ['lines', i, 'economic'])]),
  ]);
  const inTables = Object.entries(statements).flatMap(([table, { rows = [] } = { rows: [] }]) =>
    rows.flatMap((row, i): readonly UsedSubject[] => {
      const kind = table === 'basicExpenditure' ? 'economic' : 'functional';
      return row.code === undefined
        ? []
        : [used(kind, row.code, row.name, ['statements', table, 'rows', i, 'code'])];
    }),
  );
  return [...inLines, ...inTables];
}

const used = (kind: SubjectKind, code: string, name: string | undefined, path: Path): UsedSubject => ({
  kind,
  code,
  path,
  ...(name !== undefined && { name }),
});

/** Each code and those above it once, where it first stands. */
export function codesUsed(budget: Budget): readonly UsedSubject[] {
  const seen = new Map<string, UsedSubject>();
  for (const { kind, code, path } of subjectsUsed(budget)) {
    // Then those above it have been seen too.
    if (seen.has(kind + code)) continue;
    for (const each of [...codesAbove(code), code])
      if (!seen.has(kind + each)) seen.set(kind + each, { kind, code: each, path });
  }
  return [...seen.values()];
}
