import type { Document } from '../../tree/node.ts';
import type { Style } from '../../tree/style.ts';
import type { Writer } from '../writer.ts';
import { sectionHtml } from './body.ts';
import { escapeHtml } from './escape.ts';
import { pageHead } from './page-head.ts';

/** Writes one self-contained page for a portal or a phone: no script, no external resource. */
export const html: Writer = {
  async write(document, style) {
    const bytes = new TextEncoder().encode(page(document, style));
    return [{ ending: '.html', mediaType: 'text/html', bytes }];
  },
};

function page(document: Document, style: Style): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${document.language}">`,
    pageHead(document, style),
    '<body>',
    ...(document.stamp === undefined ? [] : [`<p class="stamp">${escapeHtml(document.stamp)}</p>`]),
    ...(document.notice === undefined ? [] : [`<p class="notice">${escapeHtml(document.notice)}</p>`]),
    '<main>',
    ...document.sections.map(sectionHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
