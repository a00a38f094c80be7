import { type AmountNote, assertNever, type Inline } from '../../tree/node.ts';
import { escapeHtml } from './escape.ts';

/** Phrasing content of a block; an amount is plain text, unless it has a note. */
export const inlineHtml = (inlines: readonly Inline[]): string => inlines.map(oneInline).join('');

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text);
    case 'amount':
      return inline.note ? notedHtml(inline.text, inline.note) : escapeHtml(inline.text);
    case 'strong':
      return `<strong>${inlineHtml(inline.inlines)}</strong>`;
    case 'line-break':
      return '<br>';
    default:
      return assertNever(inline);
  }
}

/** An amount that a pointer, a finger or a keyboard can reach, and the note that the style sheet then shows. */
function notedHtml(text: string, { id, lines }: AmountNote): string {
  const said = lines.map((line) => `<span>${escapeHtml(line)}</span>`).join('');
  const note = `<span class="origin" role="tooltip" id="${escapeHtml(id)}">${said}</span>`;
  return `<span class="amount" tabindex="0" aria-describedby="${escapeHtml(id)}">${escapeHtml(text)}${note}</span>`;
}
