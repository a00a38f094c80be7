import { codesAbove } from '../../model/statements/subject-code.ts';

/** The codes above a table's own, of levels that it has. */
export function codesBetween(own: ReadonlySet<string | undefined>): readonly string[] {
  const codes = [...own].filter((code) => code !== undefined);
  const levels = new Set(codes.map(({ length }) => length));
  return codes.flatMap(codesAbove).filter(({ length }) => levels.has(length));
}
