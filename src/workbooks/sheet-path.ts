import type { WorkBook } from '@e965/xlsx';

/** The part that holds a workbook's sheet, by its relation, which SheetJS follows and does not tell. */
export function sheetPath(book: WorkBook, sheet: number): string {
  const { id } = (book.Workbook?.Sheets?.[sheet] ?? {}) as { readonly id?: string };
  const relations =
    textOf(book, 'xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? [];
  const relation = relations.find((tag) => attributeOf(tag, 'Id') === id) ?? '';
  return `xl/${attributeOf(relation, 'Target')?.replace(/^\/?xl\//, '')}`;
}

/** A part of a workbook that was read with its files; empty where there is none. */
export function textOf(book: WorkBook, path: string): string {
  const { files } = book as { readonly files?: Readonly<Record<string, { readonly content: Uint8Array }>> };
  return Buffer.from(files?.[path]?.content ?? []).toString('latin1');
}

export const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
