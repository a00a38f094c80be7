import { fenOf, rounded } from '../amounts.ts';
import type { Slot } from '../department/telling.ts';
import type { Book, Equation } from './book.ts';
import { total } from './book.ts';

/** Each amount of the text that states cells of the tables: it is their sum, rounded to 0.01 万元. */
export const toldEquations = (book: Book, slots: readonly Slot[]): readonly Equation[] =>
  slots.flatMap(({ cells, text, path, ids, loose }) => {
    if (!cells || loose) return [];
    const members = cells.map(({ table, row, column, side = '行' }) => book.member(table, row, column, side));
    const value = fenOf(text) ?? 0;
    return ids.map((id) => ({
      id,
      members: [{ path, value }, ...members],
      holds: rounded(total(members)) === value,
    }));
  });
