import type { Reporter } from '../diagnostics/reporter.ts';
import type { WantedSheets } from './choose-sheets.ts';
import { chooseSheets } from './choose-sheets.ts';
import type { FilledWorkbook } from './filled-workbook.ts';
import { readApart } from './read-apart.ts';
import { readCells } from './read-cells.ts';
import { safeParts } from './safe-parts.ts';

/** What a workbook that is not ordinary may cost, its process included. */
export interface ReadingLimits {
  readonly seconds: number;
  readonly mebibytes: number;
}

export const READING_LIMITS: ReadingLimits = { seconds: 10, mebibytes: 512 };

/**
 * Reads an .xlsx file. Refuses, with a report, what is none, what is locked and what would exhaust the machine. An
 * ordinary one is read here and now; any other in a process of its own that is ended at the limits, since a thread
 * whose memory runs out takes the whole program with it (V8: CALL_AND_RETRY_LAST while a table grows). Where only some
 * sheets are wanted, the others may have no cells.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  reporter: Reporter,
  limits: ReadingLimits = READING_LIMITS,
  isWanted?: WantedSheets,
): Promise<FilledWorkbook | undefined> {
  const chosen = isWanted && chooseSheets(bytes, isWanted);
  const safe = safeParts(bytes, file, reporter, chosen?.leftOut);
  if (!safe) return undefined;
  const { workbook, diagnostics } = safe.isOrdinary
    ? readCells(safe.parts, file, chosen?.sheets)
    : await readApart(safe.parts, file, limits);
  reporter.add(diagnostics);
  return workbook;
}
