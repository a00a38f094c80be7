import { Reporter } from '../diagnostics/reporter.ts';
import { SPECIMEN } from '../tree/stamps.ts';
import type { Cell, Sheet } from '../workbooks/filled-workbook.ts';
import { readWorkbook } from '../workbooks/read-workbook.ts';
import { cellReference } from '../workbooks/reference.ts';
import type { Line, ReadBack } from './reading.ts';

/** Reads a workbook as bureaus' own are read. */
export const xlsx: ReadBack = {
  ending: '.xlsx',
  read: async (bytes, file) => {
    const reporter = new Reporter();
    const book = await readWorkbook(bytes, file, reporter);
    if (!book) throw new Error(reporter.diagnostics[0]?.code ?? 'no workbook');
    return { kind: 'sheets', sheets: book.sheets.map((sheet) => sheetLines(sheet, file)) };
  },
};

/** The rows of a sheet, each as the cells that begin in it; a stamp above them is no part of the text. */
function sheetLines({ name, cells, merges }: Sheet, file: string): readonly Line[] {
  const bottom = Math.max(0, ...cells.map(({ row }) => row), ...merges.map((range) => range.bottom));
  const right = Math.max(0, ...cells.map(({ column }) => column), ...merges.map((range) => range.right));
  const at = new Map<string, Cell>(cells.map((cell) => [cell.address, cell]));
  const covered = new Set(
    merges.flatMap((range) => {
      const inside: string[] = [];
      for (let row = range.top; row <= range.bottom; row++)
        for (let column = range.left; column <= range.right; column++)
          if (row !== range.top || column !== range.left) inside.push(cellReference(row - 1, column - 1));
      return inside;
    }),
  );
  const lines = Array.from({ length: bottom }, (_, row): Line => {
    const addresses = Array.from({ length: right }, (_, column) => cellReference(row, column)).filter(
      (address) => !covered.has(address),
    );
    return {
      text: addresses.map((address) => at.get(address)?.text.replaceAll('\n', '') ?? '').join('\t'),
      place: { file, sheet: name, cell: cellReference(row, 0) },
      cells: addresses.map((cell) => ({ file, sheet: name, cell })),
    };
  });
  return lines[0]?.text === SPECIMEN ? lines.slice(1) : lines;
}
