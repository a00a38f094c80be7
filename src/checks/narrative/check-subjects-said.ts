import type { SaidName, SaidSubject } from '../../claims/claim.ts';
import { sameName } from '../../model/statements/same-name.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Report, RuleContext } from '../rule.ts';
import { fundRowsSaid } from './fund-rows-said.ts';
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
  const general = ledger.table('generalBudget');
  const rows = [...(general ? rowsSaid(ledger.narrative, general) : []), ...fundRowsSaid(ledger)];
  for (const [{ claim, section }, row] of rows) {
    if (!claim.subject || !row.code) continue;
    const path = ledger.narrative.pathAt(section, claim.start);
    for (const { code, said } of levelsOf(claim.subject, row.code)) {
      const names = [nameInTables(code, ledger), subjects.find('functional', code, year)?.name].filter(
        Boolean,
      );
      if (names.length === 0 || names.some((name) => sameName(name ?? '', said.name))) continue;
      report(path, { code, year }, { expected: names[names.length - 1] ?? '', actual: said.name });
    }
  }
}

/** What the tables that a text tells of call a code. */
const nameInTables = (code: string, ledger: Ledger): string | undefined =>
  (['generalBudget', 'governmentFund', 'stateCapital'] as const)
    .map((kind) => ledger.table(kind)?.row(code)?.name)
    .find(Boolean);

const levelsOf = (
  subject: SaidSubject,
  code: string,
): readonly { readonly code: string; readonly said: SaidName }[] =>
  [subject.class, subject.section, subject.item].flatMap((said, i) =>
    said && said.name !== '' ? [{ code: code.slice(0, LENGTHS[i]), said }] : [],
  );
