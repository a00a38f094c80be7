import type { WorkBook } from '@e965/xlsx';
import { attributeOf, sheetPath, textOf } from './sheet-path.ts';

/** Rows of a workbook's sheet, counted from 0, that are hidden, from 1: SheetJS tells only together with all looks. */
export function hiddenRows(book: WorkBook, sheet: number): ReadonlySet<number> {
  const text = textOf(book, sheetPath(book, sheet));
  const hidden = new Set<number>();
  if (!/\shidden\s*=/.test(text)) return hidden;
  let row = 0;
  for (const [tag] of text.matchAll(/<(?:\w+:)?row[\s/>][^<>]*/g)) {
    row = Number(attributeOf(tag, 'r') ?? row + 1);
    if (/^(1|true)$/.test(attributeOf(tag, 'hidden') ?? '')) hidden.add(row);
  }
  return hidden;
}
