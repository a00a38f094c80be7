/** Characters of a document that no font has: told where the data or else a template says them. */
import type { Reporter } from './diagnostics/reporter.ts';
import type { Env } from './env/env.ts';
import type { Layout } from './layouts/layout.ts';
import type { Raw } from './model/raw.ts';
import { everyRawText, placeOfCharacter } from './model/raw.ts';
import { codePointName } from './model/scalar.ts';
import type { TableWords } from './transforms/expand-tables.ts';
import type { Document, Draft } from './tree/node.ts';
import { SPECIMEN } from './tree/stamps.ts';

/** What a document is made of. */
export interface Ingredients {
  readonly raw: Raw;
  readonly draft: Draft;
  readonly words: TableWords;
}

/** What is added to them: labels of headings, amounts, page numbers, leaders of the contents, the stamp. */
const ADDED = `〇一二三四五六七八九十百千、（）()0123456789.,-%— …${SPECIMEN}`;

/**
 * Whether no glyph can be missing in a document, by the texts of all that it is made of: known before it is made.
 * Where a character stands in some faces only, it takes the document itself to say.
 */
export async function canLackNone(ingredients: Ingredients, layout: Layout, env: Env): Promise<boolean> {
  const { printableIn } = await import('./typeset/is-printable.ts');
  return everyTextFor(ingredients, layout, printableIn(layout.style, env));
}

/** Whether each text passes that a document may hold a piece of. */
export const everyTextFor = (
  { raw, draft, words }: Ingredients,
  layout: Layout,
  passes: (text: string) => boolean,
): boolean =>
  [ownCharacters(layout), ADDED, draft, words].every((part) => everyText(part, passes)) &&
  everyRawText(raw, passes);

const texts = new WeakMap<Layout, string>();

/** The characters of what a layout may print of itself. */
function ownCharacters(layout: Layout): string {
  const known = texts.get(layout);
  if (known) return known;
  const found: string[] = [];
  const { tables, numbering, style, subjects } = layout;
  everyText([tables, numbering, style.page, subjects.names], (text) => found.push(text) > 0);
  const characters = [...new Set(found.join(''))].join('');
  texts.set(layout, characters);
  return characters;
}

/** Whether each text in a plain value passes. */
function everyText(value: unknown, passes: (text: string) => boolean): boolean {
  if (typeof value === 'string') return passes(value);
  if (Array.isArray(value)) return value.every((each) => everyText(each, passes));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true;
  for (const key in value) if (!everyText(value[key as keyof typeof value], passes)) return false;
  return true;
}

/** Reports each character that no font has, once; answers whether there is none. */
export async function reportMissingGlyphs(
  document: Document,
  layout: Layout,
  env: Env,
  raw: Raw,
  reporter: Reporter,
): Promise<boolean> {
  const { missingGlyphs } = await import('./typeset/missing-glyphs.ts');
  const missing = new Map(
    missingGlyphs(document, layout.style, env).map((glyph) => [glyph.codePoint, glyph]),
  );
  for (const [codePoint, { text }] of missing) {
    const character = String.fromCodePoint(codePoint);
    const facts = { character, codePoint: codePointName(character), text: around(text, character) };
    const template = layout.templates.find(({ source }) => source.includes(character));
    const elsewhere = { file: template?.path ?? layout.file };
    reporter.report('missing-glyph', facts, placeOfCharacter(raw, character) ?? elsewhere);
  }
  return missing.size === 0;
}

/** A character with a little of the text on either side. */
function around(text: string, character: string): string {
  const characters = [...text];
  const at = characters.indexOf(character);
  return characters.slice(Math.max(0, at - 8), at + 9).join('');
}
