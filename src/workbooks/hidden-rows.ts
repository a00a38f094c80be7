import type { WorkBook } from '@e965/xlsx';

/** Rows of a workbook's sheet, counted from 0, that are hidden, from 1: SheetJS tells only together with all looks. */
export function hiddenRows(book: WorkBook, sheet: number): ReadonlySet<number> {
  const files = (book as { readonly files?: Readonly<Record<string, { readonly content: Uint8Array }>> })
    .files;
  const textOf = (path: string): string => Buffer.from(files?.[path]?.content ?? []).toString('latin1');
  const { id } = (book.Workbook?.Sheets?.[sheet] ?? {}) as { readonly id?: string };
  const relations = textOf('xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? [];
  const relation = relations.find((tag) => attributeOf(tag, 'Id') === id) ?? '';
  const text = textOf(`xl/${attributeOf(relation, 'Target')?.replace(/^\/?xl\//, '')}`);
  const hidden = new Set<number>();
  if (!/\shidden\s*=/.test(text)) return hidden;
  let row = 0;
  for (const [tag] of text.matchAll(/<(?:\w+:)?row[\s/>][^<>]*/g)) {
    row = Number(attributeOf(tag, 'r') ?? row + 1);
    if (/^(1|true)$/.test(attributeOf(tag, 'hidden') ?? '')) hidden.add(row);
  }
  return hidden;
}

const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
