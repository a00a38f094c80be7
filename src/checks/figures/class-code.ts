import type { Subjects } from '../../model/statements/subjects.ts';
import { bareName } from './source-of.ts';

/** Codes of 类 by all names that they ever had: 201 to 299. */
const FIRST = 201;
const LAST = 299;

const known = new WeakMap<Subjects, ReadonlyMap<string, string>>();

/** The code of a 类 by its name of any year, without its number: a table with two sides names 类 and gives no codes. */
export function classCode(name: string, subjects: Subjects): string | undefined {
  let codes = known.get(subjects);
  if (!codes) {
    codes = codesByName(subjects);
    known.set(subjects, codes);
  }
  return codes.get(bareName(name));
}

function codesByName(subjects: Subjects): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (let code = FIRST; code <= LAST; code++)
    for (const { name } of subjects.versions('functional', String(code)))
      if (!codes.has(bareName(name))) codes.set(bareName(name), String(code));
  return codes;
}
