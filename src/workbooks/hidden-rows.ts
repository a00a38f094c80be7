import type { WorkBook } from '@e965/xlsx';
import { attributeOf, textOf } from './sheet-paths.ts';

/** Rows of the sheet in a workbook's part, from 1, that are hidden: SheetJS tells only together with all looks. */
export function hiddenRows(book: WorkBook, path: string): ReadonlySet<number> {
  const text = textOf(book, path);
  const hidden = new Set<number>();
  if (!/\shidden\s*=/.test(text)) return hidden;
  let row = 0;
  for (const [tag] of text.matchAll(/<(?:\w+:)?row[\s/>][^<>]*/g)) {
    row = Number(attributeOf(tag, 'r') ?? row + 1);
    if (/^(1|true)$/.test(attributeOf(tag, 'hidden') ?? '')) hidden.add(row);
  }
  return hidden;
}
