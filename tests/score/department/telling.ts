/** Text whose figures, years and reasons are known by their place, so that a fault can be made in just one of them. */

/** What a slot speaks of. */
export type Role =
  | 'amount'
  | 'last'
  | 'change'
  | 'rate'
  | 'direction'
  | 'year'
  | 'base-year'
  | 'reason'
  | 'purpose'
  | 'subject'
  | 'count'
  | 'level'
  | 'body'
  | 'share'
  | 'typed-amount'
  | 'typed-year'
  | 'typed-rate';

/** A cell of a table by what it is, wherever its row stands. */
export interface CellRef {
  readonly table: string;
  readonly side?: '收入' | '行' | '支出';
  /** A code, or a row's name. */
  readonly row: string;
  readonly column: string;
}

export interface Piece {
  readonly role: Role;
  readonly text: string;
  /** The rules that a wrong word here breaks. */
  readonly ids: readonly string[];
  /** The cells whose sum, rounded to 0.01 万元, it states. */
  readonly cells?: readonly CellRef[];
  /** What it is among its paragraph's figures, for faults that need their neighbours: `now`, `income`. */
  readonly part?: string;
  /** Why nobody can know that a small fault here is one. */
  readonly loose?: string;
  /** The most that a figure typed into a sentence may be, in 分. */
  readonly most?: number;
  /** Pieces within it, each with its distance from its beginning. */
  readonly inner?: readonly (Piece & { readonly at: number })[];
}

export type Words = readonly (string | Piece)[];

/** A piece of text as it stands in the data. */
export interface Slot extends Omit<Piece, 'inner'> {
  readonly path: string;
  readonly start: number;
}

/** Text with pieces in it. */
export const tell = (strings: TemplateStringsArray, ...values: readonly (string | Piece | Words)[]): Words =>
  strings.flatMap((text, i) => {
    const value = values[i];
    if (value === undefined) return [text];
    return typeof value === 'string' || !Array.isArray(value)
      ? [text, value as string | Piece]
      : [text, ...(value as Words)];
  });

export const piece = (
  role: Role,
  text: string,
  ids: readonly string[],
  more: Partial<Piece> = {},
): Piece => ({ role, text, ids, ...more });

export const textOf = (words: Words): string =>
  words.map((word) => (typeof word === 'string' ? word : word.text)).join('');

/** The slots of a paragraph that stands at a field. */
export function slotsOf(words: Words, path: string): readonly Slot[] {
  let start = 0;
  return words.flatMap((word) => {
    const at = start;
    start += typeof word === 'string' ? word.length : word.text.length;
    if (typeof word === 'string') return [];
    const { inner = [], ...own } = word;
    return [{ ...own, path, start: at }, ...inner.map((each) => ({ ...each, path, start: at + each.at }))];
  });
}

/** What stands for a figure in a sentence that a clerk types. */
export interface Figures {
  readonly '{a}': string;
  readonly '{r}': string;
  readonly '{p}': string;
  readonly '{y}': string;
}

const TYPED = {
  '{a}': ['typed-amount', ['S10', 'N29', 'N11', 'D07']],
  '{r}': ['typed-rate', ['S09', 'I41', 'N28']],
  '{p}': ['typed-year', ['D11']],
  '{y}': ['typed-year', ['D11']],
} as const;

/** A sentence with its figures, as a piece that has a piece for each. */
export function typed(
  sentence: string,
  figures: Figures,
  { role, text: _, most, ...rest }: Omit<Piece, 'inner'>,
): Piece {
  let text = '';
  const inner: (Piece & { at: number })[] = [];
  const parts = sentence.split(/(\{[arpy]\})/);
  for (const [i, part] of parts.entries()) {
    const mark = part as keyof Figures;
    const [kind, ids] = TYPED[mark] ?? [];
    const said = kind ? figures[mark] : part;
    const isDate = /^年(?:底|起)/.test(parts[i + 1] ?? '');
    const name = [mark, role, rest.part, isDate ? 'date' : ''].join(' ');
    if (kind) inner.push({ role: kind, text: said, ids, part: name, at: text.length, ...(most && { most }) });
    text += said;
  }
  return { role, text, ...rest, inner };
}
