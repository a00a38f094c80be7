import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Path } from '../rule.ts';

/**
 * Finds out of a row whether a cell in it could not be read, by what reading the workbook has told. A code without its
 * zeros is read.
 */
export function unreadRows(
  placeOf: (path: Path) => Place,
  told: readonly Diagnostic[],
): (row: Path) => boolean {
  const rows = new Set(
    told.flatMap(({ code, severity, place }) =>
      severity === 'error' && place.cell && code !== 'code-padded' ? [rowOf(place)] : [],
    ),
  );
  return (path) => rows.size > 0 && rows.has(rowOf(placeOf(path)));
}

const rowOf = ({ sheet, cell }: Place): string => `${sheet}!${/\d+$/.exec(cell ?? '')?.[0]}`;
