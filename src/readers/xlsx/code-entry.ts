import type { RawEntry } from '../../model/raw.ts';
import type { Cell } from '../../workbooks/filled-workbook.ts';
import { codeText } from '../../workbooks/meaning.ts';
import type { Columns, Reading } from './map-table.ts';
import { entry, placeOf, text } from './raw-of.ts';

type Row = readonly Cell[];

/**
 * What stands before the code of each row, where a table says every code once, as steps: 201, below it 03, below that 01.
 * Where any row has two of its parts, each row has all of its own.
 */
export function stepsAbove(rows: Iterable<Row>, code: Columns['code']): ReadonlyMap<Row, string> {
  const above = new Map<Row, string>();
  const last: string[] = [];
  for (const row of rows) {
    const parts = code.map(({ column }) => digitsOf(row.find((cell) => cell.column === column)));
    const [first, ...more] = parts.flatMap((part, i) => (part ? [i] : []));
    if (more.length > 0) return new Map();
    if (first === undefined) continue;
    last.length = Math.min(last.length, first);
    if (first > 0 && last.length === first) above.set(row, last.join(''));
    if (last.length === first) last.push(parts[first]?.padStart(code[first]?.digits ?? 0, '0') ?? '');
  }
  return above;
}

const digitsOf = (cell: Cell | undefined): string | undefined =>
  /^\d+$/.exec(cell?.text.normalize('NFKC').trim() ?? '')?.[0];

/** The parts of a code in one text: 201 and 03 are 20103. A part may say those before it again: 201, 20103. */
export function codeEntry(
  { code }: Columns,
  at: (column: number) => Cell | undefined,
  above: string,
  { source, reporter }: Reading,
): readonly RawEntry[] {
  let said = above;
  let last: Cell | undefined;
  for (const { column, digits } of code) {
    const cell = at(column);
    if (!cell) continue;
    const part = codeText(cell, digits, placeOf(source, cell), reporter) ?? '';
    const isWhole = said !== '' && part.length === said.length + digits && part.startsWith(said);
    said = isWhole ? part : said + part;
    last = cell;
  }
  return last ? [entry('code', text(said, placeOf(source, last)))] : [];
}
