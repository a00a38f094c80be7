import type { PageStyle, Style } from '../tree/style.ts';
import { compose } from './compose.ts';
import type { Fonts } from './fonts.ts';
import { prepare } from './prepare.ts';
import type { Sheet } from './sheet.ts';

/** The text of a page's number. */
export const pageNumberText = (page: PageStyle, number: number): string =>
  page.pageNumber.pattern.replace('{n}', String(number));

/**
 * Prints a page's number under the type area: odd pages right, even pages left (GB/T 9704-2012, 页码).
 *
 * @param area left edge and width of the type area
 */
export function placePageNumber(
  sheet: Sheet,
  number: number,
  area: { readonly left: number; readonly width: number },
  style: Style,
  fonts: Fonts,
): void {
  const look = style.text.pageNumber;
  const inlines = [{ kind: 'text', text: pageNumberText(style.page, number) }] as const;
  const indent = style.page.pageNumber.indent * look.size;
  const text = prepare(inlines, look, look, fonts);
  const align = number % 2 === 1 ? 'right' : 'left';
  const [line] = compose(text, { ...look, align, firstIndent: 0, rightIndent: 0 }, area.width - 2 * indent);
  if (!line) return;
  // In a margin that is too small the number goes up rather than off the page.
  const y = Math.max(sheet.y, Math.min(sheet.y + style.page.pageNumber.below, sheet.bottom - line.pitch));
  sheet.line(line, 0, area.left + indent, y, 'page-number');
}
