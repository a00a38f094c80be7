import type { Env } from '../env/env.ts';
import type { Document, Section } from '../tree/node.ts';
import type { PageStyle, Style } from '../tree/style.ts';
import { fillContents } from './fill-contents.ts';
import { flowOf } from './flow.ts';
import { type Fonts, fontsOf } from './fonts.ts';
import { placePageNumber } from './page-number.ts';
import type { Page } from './pages.ts';
import { type PageRun, runPages } from './pdfmake-seam.ts';
import { placeFlow } from './place-flow.ts';
import { setStamp } from './stamp.ts';

/**
 * Sets a document in pages. Same document, style and fonts, same pages.
 *
 * Throws where a character has no glyph: `missingGlyphs` finds those before, with their places.
 */
export function layOut(document: Document, style: Style, env: Env): readonly Page[] {
  const fonts = fontsOf(style, env);
  const blank: Section = { kind: 'section', id: 0, orientation: 'portrait', blocks: [] };
  const sections = document.sections.length > 0 ? document.sections : [blank];
  const laid = runPages(sections.map((section) => sectionPages(section, style, fonts)));
  const pages = fillContents(laid, document, style, fonts, ({ orientation }) => {
    const { width, margins } = pageOf(style.page, orientation);
    return width - margins.right;
  });
  if (document.stamp === undefined) return pages;
  const stamp = setStamp(document.stamp, style, fonts);
  return pages.map((page) => ({ ...page, stamp }));
}

function sectionPages(section: Section, style: Style, fonts: Fonts): PageRun {
  const size = pageOf(style.page, section.orientation);
  const { margins } = size;
  const area = { left: margins.left, width: size.width - margins.left - margins.right };
  const height = size.height - margins.top - margins.bottom;
  return {
    ...size,
    fill: (sheet) => placeFlow(flowOf(section.blocks, { style, fonts, width: area.width, height }), sheet),
    foot: (sheet, number) => placePageNumber(sheet, number, area, style, fonts),
  };
}

/** A landscape page is the portrait page turned to the left: its head lies at the binding (GB/T 9704-2012 §8). */
function pageOf(
  { width, height, margin }: PageStyle,
  orientation: Section['orientation'],
): Omit<PageRun, 'fill' | 'foot'> {
  if (orientation === 'portrait') return { width, height, margins: { ...margin } };
  const { top, right, bottom, left } = margin;
  return { width: height, height: width, margins: { top: left, right: top, bottom: right, left: bottom } };
}
