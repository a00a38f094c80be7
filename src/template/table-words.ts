import { mapLines } from '../layouts/table-lines.ts';
import { fillIfKnown } from './fill.ts';
import type { PreparedLayout } from './prepared-layout.ts';
import type { View } from './view.ts';

/** The lines around each of a layout's tables, filled. One that needs a value the data does not give is left out. */
export const tableWordsOf = ({ layout, tableLines }: PreparedLayout, view: View) =>
  Object.fromEntries(
    Object.entries(tableLines).map(([name, lines]) => [
      name,
      mapLines(lines, (line) => fillIfKnown(line, view, layout)),
    ]),
  );
