import type { WorkBook, WorkSheet } from '@e965/xlsx';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { FilledWorkbook, Range, Sheet } from './filled-workbook.ts';
import { hiddenRows } from './hidden-rows.ts';
import { readParts } from './read-parts.ts';
import { sheetCells } from './sheet-cells.ts';
import { sheetPaths } from './sheet-paths.ts';
import type { Parts } from './unpack.ts';
import { LARGEST_UNPACKED } from './unpack.ts';

/** What came of reading: no workbook where it is refused. Plain values, which go from one process to another. */
export interface Reading {
  readonly workbook?: FilledWorkbook;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the cells of a workbook whose parts may be read; of the sheets named, where not all are wanted. How long that
 * may take is for the caller to bound.
 */
export function readCells(parts: Parts, file: string, wanted?: readonly string[]): Reading {
  const reporter = new Reporter();
  const workbook = readOrReport(parts, file, reporter, wanted);
  return { ...(workbook && { workbook }), diagnostics: reporter.diagnostics };
}

function readOrReport(
  parts: Parts,
  file: string,
  reporter: Reporter,
  wanted?: readonly string[],
): FilledWorkbook | undefined {
  try {
    const book = readParts(parts, {
      ...(wanted && { sheets: [...wanted] }),
      dense: true,
      cellFormula: mayHoldFormulas(parts),
      cellHTML: false,
      // A number in a format of a million letters is as long a text, in every cell that has it.
      cellText: false,
      cellDates: false,
      cellNF: true,
      sheetStubs: true,
      bookFiles: true,
    });
    const sheets = sheetsOf(book);
    if (!sheets) {
      reporter.report('workbook-too-large', { limit: LARGEST_UNPACKED }, { file });
      return undefined;
    }
    for (const sheet of sheets) reportCells(sheet, file, reporter);
    const paths = sheetPaths(book);
    for (const [i, sheet] of sheets.entries())
      reportHiddenRows(sheet, hiddenRows(book, paths[i] ?? ''), file, reporter);
    return { sheets };
  } catch {
    reporter.report('workbook-broken', {}, { file });
    return undefined;
  }
}

/** Whether a formula ends anywhere. SheetJS looks at each cell for one where it is asked to. */
const mayHoldFormulas = (parts: Parts): boolean =>
  Object.values(parts).some(({ buffer, byteOffset, length }) => {
    const bytes = Buffer.from(buffer, byteOffset, length);
    return bytes.includes('</f>') || bytes.includes(':f>');
  });

/** All sheets; undefined where their texts are too much, since one text may stand in any number of cells. */
function sheetsOf(book: WorkBook): readonly Sheet[] | undefined {
  const hidden = book.Workbook?.Sheets ?? [];
  const sheets: Sheet[] = [];
  let letters = 0;
  for (const [i, name] of book.SheetNames.entries()) {
    const isHidden = hidden[i]?.Hidden !== undefined && hidden[i]?.Hidden !== 0;
    const sheet = sheetOf(name, book.Sheets[name] ?? {}, isHidden);
    letters = sheet.cells.reduce((all, { text }) => all + text.length, letters);
    if (letters > LARGEST_UNPACKED * 1024 * 1024) return undefined;
    sheets.push(sheet);
  }
  return sheets;
}

function sheetOf(name: string, sheet: WorkSheet, hidden: boolean): Sheet {
  const merges = (sheet['!merges'] ?? []).map(
    ({ s, e }): Range => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }),
  );
  return { name, hidden, cells: sheetCells(sheet, merges), merges };
}

/** Cells that hold no value, though they should: told where they stand. */
function reportCells({ name, cells, hidden }: Sheet, file: string, reporter: Reporter): void {
  for (const { kind, text, address } of cells) {
    const place = { file, sheet: name, cell: address };
    if (kind === 'error') reporter.report('cell-error', { text }, place);
    if (kind === 'formula-without-value') reporter.report('formula-without-value', {}, place);
  }
  if (hidden && cells.length > 0)
    reporter.report('hidden-sheet', { name: name.trim() }, { file, sheet: name });
}

/** Rows that are hidden and hold something: read, and told once a sheet. */
function reportHiddenRows(
  { name, cells }: Sheet,
  hidden: ReadonlySet<number>,
  file: string,
  reporter: Reporter,
): void {
  const first = cells.find(({ row }) => hidden.has(row));
  if (first) reporter.report('hidden-rows', { row: first.row }, { file, sheet: name, cell: first.address });
}
