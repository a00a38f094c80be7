import type { WorkBook } from '@e965/xlsx';

/** The parts that hold a workbook's sheets, by their relations, which SheetJS follows and does not tell. */
export function sheetPaths(book: WorkBook): readonly string[] {
  const relations =
    textOf(book, 'xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? [];
  const targets = new Map(relations.map((tag) => [attributeOf(tag, 'Id'), attributeOf(tag, 'Target')]));
  return book.SheetNames.map((_, sheet) => {
    const { id } = (book.Workbook?.Sheets?.[sheet] ?? {}) as { readonly id?: string };
    return `xl/${targets.get(id)?.replace(/^\/?xl\//, '')}`;
  });
}

/** A part of a workbook that was read with its files; empty where there is none. */
export function textOf(book: WorkBook, path: string): string {
  const { files } = book as { readonly files?: Readonly<Record<string, { readonly content: Uint8Array }>> };
  return Buffer.from(files?.[path]?.content ?? []).toString('latin1');
}

export const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
