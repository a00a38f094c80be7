import type { Span } from './claim.ts';

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '“': '”',
  '‘': '’',
  '《': '》',
  '〔': '〕',
  '[': ']',
  '【': '】',
  '「': '」',
};
const BRACKET = /[()“”‘’《》〔〕[\]【】「」\n]/g;

/** Brackets are followed so deep; what is open further out has no partner, which keeps the search linear. */
const DEEPEST = 8;

/**
 * Brackets and quotation marks that have their partner in the same line, outermost first where they start; what is
 * inside one is `start + 1` to `end - 1`. One without a partner is a slip and parts nothing.
 */
export function matchedBrackets(plain: string): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly at: number; readonly closing: string }[] = [];
  for (const { 0: character, index: at } of plain.matchAll(BRACKET)) {
    const closing = CLOSING[character];
    if (character === '\n') open = [];
    else if (closing !== undefined) open = [...open.slice(1 - DEEPEST), { at, closing }];
    else {
      const partner = open.findLastIndex((each) => each.closing === character);
      if (partner < 0) continue;
      found.push({ start: open[partner]?.at ?? at, end: at + 1 });
      open = open.slice(0, partner);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
