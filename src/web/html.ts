import { harmless } from '../diagnostics/render.ts';

/** Source that may stand in a page as it is. Only `html` and constants of ours make it. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Content = string | number | Html | readonly Html[];

/** A piece of a page: every value in it is escaped unless it is itself a piece. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts.reduce((source, part, i) => source + sourceOf(values[i - 1] ?? '') + part));
}

function sourceOf(value: Content): string {
  if (value instanceof Html) return value.source;
  if (typeof value === 'object') return value.map((piece) => piece.source).join('');
  return harmless(String(value)).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
