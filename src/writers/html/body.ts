import {
  assertNever,
  type Block,
  type Figure,
  type Heading,
  type List,
  type Section,
  type Toc,
} from '../../tree/node.ts';
import { TOC_STEP } from '../../tree/style.ts';
import { escapeHtml } from './escape.ts';
import { anchor, headingHtml } from './heading.ts';
import { inlineHtml } from './inline.ts';
import { tableHtml } from './table.ts';

/** A section: nothing on a screen, pages of one orientation in print. */
export function sectionHtml(section: Section): string {
  const blocks = section.blocks.map((block, i) =>
    blockHtml(block, section.blocks[i - 1], section.blocks[i + 1]),
  );
  return `<div class="${section.orientation}">\n${blocks.filter((block) => block !== '').join('\n')}\n</div>`;
}

function blockHtml(block: Block, before: Block | undefined, after: Block | undefined): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${inlineHtml(block.inlines)}</h1>`;
    case 'heading':
      return isCaptionOf(block, after) ? '' : headingHtml(block);
    case 'paragraph':
      return `<p class="${block.role}">${inlineHtml(block.inlines)}</p>`;
    case 'list':
      return listHtml(block);
    case 'table':
      return tableHtml(block, isCaptionOf(before, block) ? before : undefined);
    case 'note':
      return `<p class="note">${inlineHtml(block.inlines)}</p>`;
    case 'figure':
      return figureHtml(block);
    case 'toc':
      return tocHtml(block);
    case 'page-break':
      return '<div class="page-break"></div>';
    default:
      return assertNever(block);
  }
}

/** The picture stands in the page itself, so that the page is one file. */
function figureHtml({ picture, alt, caption }: Figure): string {
  const { mediaType, width, height, bytes } = picture;
  const source = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
  const under = caption
    ? `<figcaption><p class="caption">${inlineHtml(caption.inlines)}</p></figcaption>`
    : '';
  return `<figure><img src="${source}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">${under}</figure>`;
}

/** Links to what is listed; a page of the web has no page numbers. */
function tocHtml({ id, title, entries }: Toc): string {
  const items = entries.map(
    ({ level, text, page }) =>
      `<li><p class="toc" style="padding-left:${(level - 1) * TOC_STEP}em"><a href="#${anchor(page.target)}">${escapeHtml(text)}</a></p></li>`,
  );
  return [
    `<nav aria-labelledby="${anchor(id)}">`,
    `<p class="toc-title" id="${anchor(id)}">${escapeHtml(title)}</p>`,
    `<ol role="list">\n${items.join('\n')}\n</ol>`,
    '</nav>',
  ].join('\n');
}

const isCaptionOf = (block: Block | undefined, after: Block | undefined): block is Heading =>
  block?.kind === 'heading' && after?.kind === 'table' && after.captionedBy === block.id;

/** Labels are text; the role keeps it a list for readers that drop lists without markers. */
function listHtml(list: List): string {
  const items = list.items.map((item) => {
    const paragraphs = item.paragraphs.map(
      (p, i) => `<p class="${p.role}">${i === 0 ? escapeHtml(item.label) : ''}${inlineHtml(p.inlines)}</p>`,
    );
    return `<li>${paragraphs.join('')}</li>`;
  });
  return `<ol role="list">\n${items.join('\n')}\n</ol>`;
}
