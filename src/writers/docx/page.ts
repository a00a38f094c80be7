import { type ISectionPropertiesOptions, PageOrientation, SectionType } from 'docx';
import type { Section } from '../../tree/node.ts';
import type { Style } from '../../tree/style.ts';
import { pitchTwips, twips } from './twips.ts';

/** A page and its type area, in twips. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** The type area: what the margins leave. */
  readonly textWidth: number;
  readonly textHeight: number;
}

/**
 * The page in whole twips. The type area is rounded before the margins beside it, since lines and characters
 * are counted in it; left and bottom take what rounding leaves.
 *
 * A landscape page is the portrait one turned clockwise, so that its head is at the binding edge
 * (GB/T 9704-2012, 8): the left margin becomes the top one.
 */
export function pageBox(style: Style, orientation: Section['orientation']): PageBox {
  const { width, height, margin } = style.page;
  const [w, h, top, right] = [twips(width), twips(height), twips(margin.top), twips(margin.right)];
  const textWidth = twips(width - margin.left - margin.right);
  const textHeight = twips(height - margin.top - margin.bottom);
  const [bottom, left] = [h - top - textHeight, w - right - textWidth];
  if (orientation === 'portrait')
    return { width: w, height: h, top, right, bottom, left, textWidth, textHeight };
  return {
    width: h,
    height: w,
    top: left,
    right: top,
    bottom: right,
    left: bottom,
    textWidth: textHeight,
    textHeight: textWidth,
  };
}

/** Section properties: paper, margins, the footer's place and the line grid. */
export function pageProperties(style: Style, orientation: Section['orientation']): ISectionPropertiesOptions {
  const box = pageBox(style, orientation);
  const { top, right, bottom, left } = box;
  const landscape = orientation === 'landscape';
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // The library swaps the sides of a landscape page itself.
      size: {
        width: landscape ? box.height : box.width,
        height: landscape ? box.width : box.height,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top,
        right,
        bottom,
        left,
        header: Math.round(top / 2),
        footer: footerDistance(style, bottom),
        gutter: 0,
      },
    },
    grid: { type: 'lines', linePitch: pitchTwips(style.text.body.pitch) },
  };
}

/** Word measures a footer from the paper's edge to the foot of its last line; the style from the type area down. */
function footerDistance(style: Style, bottom: number): number {
  const line = pitchTwips(style.text.pageNumber.pitch);
  return Math.max(0, bottom - twips(style.page.pageNumber.below) - line);
}
