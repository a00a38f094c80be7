import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx';
import { read, utils } from '@e965/xlsx';

/** A worksheet as a reader that is not ours gives it. */
export interface ReadSheet {
  readonly name: string;
  /** Values by row and column; a slot that a merged cell covers is undefined. */
  readonly values: readonly (readonly (string | number | undefined)[])[];
  /** What is shown, in the cells' own number formats. */
  readonly shown: readonly (readonly (string | undefined)[])[];
  /** Ranges such as `A1:C2`, sorted. */
  readonly merges: readonly string[];
}

export function readWorkbook(bytes: Uint8Array): {
  readonly book: WorkBook;
  readonly sheets: readonly ReadSheet[];
} {
  const book = read(bytes, { type: 'array', cellNF: true, cellText: true, cellStyles: true });
  return { book, sheets: book.SheetNames.map((name) => readSheet(name, book.Sheets[name] as WorkSheet)) };
}

function readSheet(name: string, sheet: WorkSheet): ReadSheet {
  const range: Range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const rows = Array.from({ length: range.e.r + 1 }, (_, r) =>
    Array.from(
      { length: range.e.c + 1 },
      (_, c): CellObject | undefined => sheet[utils.encode_cell({ r, c })],
    ),
  );
  return {
    name,
    values: rows.map((row) => row.map((cell) => cell?.v as string | number | undefined)),
    shown: rows.map((row) => row.map((cell) => cell?.w)),
    merges: (sheet['!merges'] ?? []).map((merge) => utils.encode_range(merge)).sort(),
  };
}
