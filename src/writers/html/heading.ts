import type { Heading } from '../../tree/node.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml } from './inline.ts';

/** Anchor of a heading or caption, for links and for naming what it heads. */
export const anchor = (id: number): string => `n${id}`;

/** A heading stands one level below the title, which is the page's `h1`. */
export function headingHtml(heading: Heading): string {
  const tag = `h${heading.level + 1}`;
  return `<${tag} id="${anchor(heading.id)}">${escapeHtml(heading.label)}${inlineHtml(heading.inlines)}</${tag}>`;
}
