import { classIsKnown } from './class-is-known.ts';
import { identities } from './identities.ts';
import { linesFitTables } from './lines-fit-tables.ts';
import type { AnyRule } from './rule.ts';
import { subjectIsKnown } from './subject-is-known.ts';
import { subjectNameFitsCode } from './subject-name-fits-code.ts';

/** All rules but the identities of figures, in the order in which their findings are told. A new one is a file beside this and a line here. */
export const rules: readonly AnyRule[] = [classIsKnown, subjectIsKnown, linesFitTables, subjectNameFitsCode];

export const ruleIds: readonly string[] = [...rules, ...identities].map((rule) => rule.id);
