import type { SaidName, SaidSubject } from '../../claims/claim.ts';
import { sameName } from '../../model/statements/same-name.ts';
import type { Report, RuleContext } from '../rule.ts';
import { rowsSaid } from './rows-said.ts';

const LENGTHS = [3, 5, 7] as const;

/**
 * The part of N16 that reads sentences: each level of a subject that the text names has the name of its code, in the
 * table or in the year's subjects.
 */
export function checkSubjectsSaid(
  year: number,
  report: Report<'N16'>,
  { ledger, subjects }: RuleContext,
): void {
  const table = ledger.table('generalBudget');
  if (!table) return;
  for (const [{ claim, section }, row] of rowsSaid(ledger.narrative, table)) {
    if (!claim.subject || !row.code) continue;
    const path = ledger.narrative.pathAt(section, claim.start);
    for (const { code, said } of levelsOf(claim.subject, row.code)) {
      const names = [table.row(code)?.name, subjects.find('functional', code, year)?.name].filter(Boolean);
      if (names.length === 0 || names.some((name) => sameName(name ?? '', said.name))) continue;
      report(path, { code, year }, { expected: names[names.length - 1] ?? '', actual: said.name });
    }
  }
}

const levelsOf = (
  subject: SaidSubject,
  code: string,
): readonly { readonly code: string; readonly said: SaidName }[] =>
  [subject.class, subject.section, subject.item].flatMap((said, i) =>
    said && said.name !== '' ? [{ code: code.slice(0, LENGTHS[i]), said }] : [],
  );
