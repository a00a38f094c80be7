import { assertNever, type Inline } from '../../tree/node.ts';
import { escapeHtml } from './escape.ts';

/** Phrasing content of a block; an amount is plain text. */
export const inlineHtml = (inlines: readonly Inline[]): string => inlines.map(oneInline).join('');

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'amount':
      return escapeHtml(inline.text);
    case 'strong':
      return `<strong>${inlineHtml(inline.inlines)}</strong>`;
    case 'line-break':
      return '<br>';
    default:
      return assertNever(inline);
  }
}
