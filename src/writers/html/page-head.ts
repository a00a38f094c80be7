import type { Document, MetaTag } from '../../tree/node.ts';
import type { Style } from '../../tree/style.ts';
import { escapeHtml } from './escape.ts';
import { NOTES } from './notes-stylesheet.ts';
import { stylesheet } from './stylesheet.ts';

/** The head of the page: title, the portal's meta tags in their order, style sheet. Nothing is fetched. */
export function pageHead(document: Document, style: Style): string {
  return [
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(document.title)}</title>`,
    ...[...document.metadata.tags, ...ownTags(document)].map(metaTag),
    ...(document.notice === undefined ? [] : ['<meta name="robots" content="noindex, nofollow">']),
    `<style>\n${stylesheet(style)}${document.notice === undefined ? '' : `\n${NOTES}`}\n</style>`,
    '</head>',
  ].join('\n');
}

/** Description and keywords for search engines, unless the portal's tags already say them (国办发〔2017〕47号). */
function ownTags({ metadata }: Document): readonly MetaTag[] {
  const given = new Set(metadata.tags.map((tag) => tag.name.toLowerCase()));
  const own: readonly MetaTag[] = [
    { name: 'description', content: metadata.description ?? '' },
    { name: 'keywords', content: metadata.keywords.join(',') },
  ];
  return own.filter((tag) => tag.content !== '' && !given.has(tag.name));
}

const metaTag = (tag: MetaTag): string =>
  `<meta name="${escapeHtml(tag.name)}" content="${escapeHtml(tag.content)}">`;
