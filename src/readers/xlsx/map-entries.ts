import type { Reporter } from '../../diagnostics/reporter.ts';
import type { EntriesMapping } from '../../layouts/mapping-schema.ts';
import type { Raw } from '../../model/raw.ts';
import { cellsByRow } from '../../workbooks/cells-by-row.ts';
import { columnOf, columnsByHead, plain } from './head.ts';
import type { Source } from './map-table.ts';
import { entry, list, map, placeOf, text } from './raw-of.ts';

/** The rows of a sheet as entries of a list, by the heads of their columns. Reports heads that are not there. */
export function mapEntries(source: Source, { columns }: EntriesMapping, reporter: Reporter): Raw | undefined {
  const { sheet, file } = source;
  const anchor = sheet.cells.find((cell) => columns.some(({ head }) => plain(head) === plain(cell.text)));
  const heads = columnsByHead(sheet, anchor?.row ?? 1, 1);
  const found = columns.map(({ head, field }) => ({ head, field, column: columnOf(heads, head) }));
  const missing = found.flatMap(({ head, column }) => (column === undefined ? [head] : []));
  if (!anchor || missing.length > 0) {
    const facts = { sheet: sheet.name, wanted: missing.join('、') };
    reporter.report('sheet-lacks', facts, { file, sheet: sheet.name });
    return undefined;
  }
  const rows = [...cellsByRow(sheet.cells, anchor.row + 1).values()].flatMap((row): readonly Raw[] => {
    const entries = found.flatMap(({ field, column }) => {
      const cell = row.find((candidate) => candidate.column === column && candidate.text.trim() !== '');
      return cell ? [entry(field, text(cell.text.trim(), placeOf(source, cell)))] : [];
    });
    return entries[0] ? [map(entries, entries[0].place)] : [];
  });
  return list(rows, placeOf(source));
}
