import type { StatementRow } from '../../model/statements/statement.ts';
import type { Naming } from './naming.ts';
import { fits, isCode } from './naming.ts';
import { bareName } from './source-of.ts';

/** The codes of subjects by their level and name. */
export type CodesByName = ReadonlyMap<string, string>;

/** As rows have them whose name is their code's. What several 款 call one of theirs, as 行政运行, is no one's name. */
export function codesByName(rows: readonly StatementRow[], naming: Naming): CodesByName {
  const codes = new Map<string, string>();
  const shared = new Set<string>();
  for (const { code, name } of rows) {
    if (code === undefined || !isCode(code, naming) || !fits(code, name, naming)) continue;
    const key = levelAndName(code, name);
    if ((codes.get(key) ?? code) !== code) shared.add(key);
    codes.set(key, code);
  }
  return new Map([...codes].filter(([key]) => !shared.has(key)));
}

export const levelAndName = ({ length }: string, name: string): string => `${length} ${bareName(name)}`;
