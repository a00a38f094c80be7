import { grid } from './grid.ts';
import type { Table } from './node.ts';
import { inlineText } from './text.ts';

/**
 * A title for each column, with the headings over it before it: `Basic/Staff`. What stands in the head below a
 * column's own title, a number of the column, is none of it. No title comes twice.
 */
export function columnTitles({ columns, head }: Table): readonly string[] {
  const rows = grid(head, columns.length);
  const taken = new Set<string>();
  return columns.map(({ title }, c) => {
    const over = rows.flatMap((slots, r) => {
      const slot = slots[c];
      return slot && slot.row === r ? [inlineText(slot.cell.inlines).replace(/\s+/g, '')] : [];
    });
    const own = over.indexOf(title.replace(/\s+/g, ''));
    const whole = (own < 0 ? [...over, title] : over.slice(0, own + 1)).filter(Boolean).join('/');
    let unique = whole;
    for (let n = 2; taken.has(unique); n++) unique = `${whole}_${n}`;
    taken.add(unique);
    return unique;
  });
}
