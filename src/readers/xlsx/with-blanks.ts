import type { Raw } from '../../model/raw.ts';
import type { Cell } from '../../workbooks/filled-workbook.ts';
import { cellReference } from '../../workbooks/reference.ts';
import type { Columns, Reading } from './map-table.ts';
import { entry, map, placeOf, text } from './raw-of.ts';

/** The one row of a table, or the place where it would be. */
interface OneRow {
  readonly at: number;
  readonly cells: readonly Cell[];
  readonly raw: Raw | undefined;
}

/**
 * The one row of a table with what its empty cells stand for: who has none of something leaves its cell, or all of the
 * table, blank. What could not be read stands for nothing.
 */
export function withBlanks(
  { at, cells, raw }: OneRow,
  { amounts }: Columns,
  { source, unit }: Reading,
): readonly Raw[] {
  const own = raw?.kind === 'map' ? raw.entries : [];
  const blanks = amounts.flatMap(({ column, field, blank }) => {
    const cell = cells.find((each) => each.column === column);
    if (blank === undefined || own.some(({ key }) => key === field) || (cell && cell.kind !== 'text'))
      return [];
    const place = { ...placeOf(source), cell: cellReference(at - 1, column - 1) };
    return [entry(field, text(unit.said(blank + unit.ending), place))];
  });
  if (raw?.kind === 'map') return [{ ...raw, entries: [...raw.entries, ...blanks] }];
  return blanks[0] ? [map(blanks, blanks[0].place)] : [];
}
