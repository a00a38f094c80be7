import type { CheckReport } from '../commands/check.ts';
import { check } from '../commands/check.ts';
import { writeFindingList } from '../commands/finding-list.ts';
import { isClean } from '../commands/tally.ts';
import type { Language } from '../diagnostics/catalogue.ts';
import { harmless } from '../diagnostics/render.ts';
import { words } from '../diagnostics/words.ts';
import type { Machine } from './program.ts';
import { table } from './table.ts';
import { conclude, tell } from './terminal.ts';

export interface CheckAsked {
  readonly paths: readonly string[];
  readonly layout?: string;
  readonly lastYear?: string;
  /** The workbook to write the findings to. */
  readonly list?: string;
}

/** Checks, and tells of many departments how many findings each has; answers the exit status. */
export async function runCheck(
  { list, ...asked }: CheckAsked,
  { terminal, env, disk }: Machine,
  { language, asJson }: { readonly language: Language; readonly asJson: boolean },
): Promise<number> {
  const since = terminal.now();
  const report = await check(asked, env, tell(terminal, language, asJson));
  if (terminal.isInteractive) terminal.err('\r\u001b[K');
  for (const line of summary(report, language)) terminal.err(`${harmless(line)}\n`);
  const failed = list === undefined ? [] : writeFindingList(list, report, language, disk);
  if (list !== undefined && failed.length === 0) terminal.err(`${words[language].list.written(list)}\n`);
  const whole = {
    ...report,
    outside: [...report.outside, ...failed],
    diagnostics: [...report.diagnostics, ...failed],
  };
  return conclude(whole, { terminal, language, asJson, since });
}

/** Departments with findings, the worst first, and how many have none; nothing of one alone. */
function summary({ tallies }: CheckReport, language: Language): readonly string[] {
  if (tallies.length < 2) return [];
  const w = words[language].list;
  const found = tallies
    .filter((tally) => !isClean(tally))
    .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || b.notes - a.notes);
  const [name = '', , ...counts] = w.summaryHeads;
  const rows = found.map(({ department, errors, warnings, notes }) =>
    [department, errors, warnings, notes].map(String),
  );
  return [
    ...(rows.length > 0 ? table([[name, ...counts], ...rows]) : []),
    w.clean(tallies.length - found.length, tallies.length),
  ];
}
