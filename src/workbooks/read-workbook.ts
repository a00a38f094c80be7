import type { CellObject, WorkSheet } from '@e965/xlsx';
import { read, SSF, utils } from '@e965/xlsx';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Cell, CellKind, FilledWorkbook, Range, Sheet } from './filled-workbook.ts';
import { isSafeToRead } from './is-safe-to-read.ts';
import { withSheetsOnly } from './with-sheets-only.ts';

/**
 * Reads an .xlsx file. Refuses, with a report, what is none, what is locked and what would exhaust the machine. Where
 * only some sheets are wanted, the others may have no cells.
 */
export function readWorkbook(
  bytes: Uint8Array,
  file: string,
  reporter: Reporter,
  isWanted?: (sheets: readonly string[]) => (sheet: string) => boolean,
): FilledWorkbook | undefined {
  const part = isWanted && withSheetsOnly(bytes, isWanted);
  if (!part && !isSafeToRead(bytes, file, reporter)) return undefined;
  try {
    const book = read(part ?? bytes, {
      type: 'array',
      dense: false,
      cellHTML: false,
      cellDates: false,
      cellNF: true,
      sheetStubs: true,
    });
    const hidden = book.Workbook?.Sheets ?? [];
    const sheets = book.SheetNames.map((name, i) =>
      sheetOf(name, book.Sheets[name] ?? {}, hidden[i]?.Hidden !== undefined && hidden[i]?.Hidden !== 0),
    );
    for (const sheet of sheets) reportCells(sheet, file, reporter);
    for (const [i, sheet] of sheets.entries())
      reportHiddenRows(sheet, book.Sheets[book.SheetNames[i] ?? ''] ?? {}, file, reporter);
    return { sheets };
  } catch {
    reporter.report('workbook-broken', {}, { file });
    return undefined;
  }
}

function sheetOf(name: string, sheet: WorkSheet, hidden: boolean): Sheet {
  const merges = (sheet['!merges'] ?? []).map(
    ({ s, e }): Range => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }),
  );
  const cells = Object.entries(sheet)
    .filter(([address]) => !address.startsWith('!'))
    .flatMap(([address, cell]) => cellOf(address, cell as CellObject) ?? [])
    .filter((cell) => !merges.some((range) => isCovered(cell, range)))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return { name, hidden, cells, merges };
}

const isCovered = ({ row, column }: Cell, { top, left, bottom, right }: Range): boolean =>
  top <= row && row <= bottom && left <= column && column <= right && (row !== top || column !== left);

function cellOf(address: string, cell: CellObject): Cell | undefined {
  const { r, c } = utils.decode_cell(address);
  const { kind, text } = meaningOf(cell);
  return kind === 'text' && text.trim() === ''
    ? undefined
    : { address, row: r + 1, column: c + 1, kind, text };
}

function meaningOf({ t, v, w, z, f }: CellObject): { readonly kind: CellKind; readonly text: string } {
  if (t === 'e') return { kind: 'error', text: w ?? String(v) };
  if (v === undefined || v === null || t === 'z')
    return { kind: f === undefined ? 'text' : 'formula-without-value', text: '' };
  if (t === 'b') return { kind: 'boolean', text: String(v) };
  if (t !== 'n') return { kind: 'text', text: String(v).replace(/\r\n?/g, '\n') };
  const format = String(z ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/%/.test(format)) return { kind: 'percent', text: `${decimal(Number(v) * 100)}%` };
  if (/[ymdhs]|[年月日]/i.test(format) && !/general/i.test(format))
    return { kind: 'date', text: dateText(Number(v)) };
  return { kind: 'number', text: decimal(Number(v)) };
}

/** A date as YYYY-MM-DD, with HH:MM where it has a time. */
function dateText(serial: number): string {
  const { y, m, d, H, M } = SSF.parse_date_code(serial) ?? { y: 0, m: 0, d: 0, H: 0, M: 0 };
  const two = (part: number) => String(part).padStart(2, '0');
  const time = H === 0 && M === 0 ? '' : ` ${two(H)}:${two(M)}`;
  return `${y}-${two(m)}-${two(d)}${time}`;
}

/** A number as the decimal of 15 digits that a sheet shows, which drops what binary fractions leave over. */
export function decimal(value: number): string {
  const shown = String(Number(value.toPrecision(15)));
  return shown.includes('e') ? BigInt(Math.round(value)).toString() : shown;
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
function reportHiddenRows({ name, cells }: Sheet, source: WorkSheet, file: string, reporter: Reporter): void {
  const hidden = source['!rows'] ?? [];
  const first = cells.find(({ row }) => hidden[row - 1]?.hidden);
  if (first) reporter.report('hidden-rows', { row: first.row }, { file, sheet: name, cell: first.address });
}
