import type { Section } from '../../tree/node.ts';
import type { Style } from '../../tree/style.ts';
import { footerText } from '../../workbooks/print-xml.ts';
import type { PrintSetup } from '../../workbooks/workbook-plan.ts';

/** The type area's width on a page of an orientation, in points. */
export function textWidth({ page }: Style, orientation: Section['orientation']): number {
  const { top, right, bottom, left } = page.margin;
  return orientation === 'portrait' ? page.width - left - right : page.height - top - bottom;
}

/**
 * The section's page. A landscape page is the portrait one turned clockwise, so that its head is at the binding
 * edge (GB/T 9704-2012, 8); page numbers stand outside, odd ones at the right (7.5).
 */
export function printSetup(
  style: Style,
  orientation: Section['orientation'],
  repeatedRows: PrintSetup['repeatedRows'],
): PrintSetup {
  const { top, right, bottom, left } = style.page.margin;
  const margin =
    orientation === 'portrait'
      ? { top, right, bottom, left }
      : { top: left, right: top, bottom: right, left: bottom };
  const { font, size, pitch } = style.text.pageNumber;
  const { pattern, below } = style.page.pageNumber;
  const footer = (place: 'L' | 'R') => footerText(place, pattern, style.fonts[font].officeName, size);
  return {
    orientation,
    margin,
    footerDistance: Math.max(0, margin.bottom - below - pitch),
    ...(repeatedRows && { repeatedRows }),
    oddFooter: footer('R'),
    evenFooter: footer('L'),
  };
}
