/** The lines around a table, as templates or filled. */
export interface TableLines<T> {
  readonly caption?: T;
  readonly unit?: T;
  readonly emptyNote?: T;
}

const LINES = ['caption', 'unit', 'emptyNote'] as const;

/** Does the same with each of a table's lines that there is; one that comes to nothing is left out. */
export function mapLines<A, B>(
  lines: { readonly [L in keyof TableLines<A>]?: A | undefined },
  map: (line: A, key: keyof TableLines<A>) => B | undefined,
): TableLines<B> {
  const mapped: { -readonly [L in keyof TableLines<B>]: B } = {};
  for (const key of LINES) {
    const line = lines[key];
    const made = line === undefined ? undefined : map(line, key);
    if (made !== undefined) mapped[key] = made;
  }
  return mapped;
}
