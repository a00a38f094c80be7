import type { Place } from '../../diagnostics/place.ts';
import type { Raw, RawEntry } from '../../model/raw.ts';
import type { Cell } from '../../workbooks/filled-workbook.ts';
import type { Source } from './map-table.ts';

export const text = (value: string, place: Place): Raw => ({ kind: 'text', text: value, place });
export const list = (items: readonly Raw[], place: Place): Raw => ({ kind: 'list', items, place });
export const map = (entries: readonly RawEntry[], place: Place): Raw => ({ kind: 'map', entries, place });
export const entry = (key: string, value: Raw): RawEntry => ({ key, place: value.place, value });

/** The place of a cell, or of its sheet. */
export const placeOf = ({ file, sheet }: Source, cell?: Cell): Place => ({
  file,
  sheet: sheet.name,
  ...(cell && { cell: cell.address }),
});
