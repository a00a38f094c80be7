import type { PageStyle, Style, TextStyle } from '../tree/style.ts';
import type { LayoutData, TextStyleData } from './schema.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;

/** The look that a layout describes, in points: what writers and the typesetter are given beside the fonts. */
export function styleOf(data: Pick<LayoutData, 'page' | 'text' | 'table'>): Omit<Style, 'fonts'> {
  const page = pageStyle(data.page);
  const entries = Object.entries(data.text).map(([role, style]) => [role, textStyle(style, page)]);
  return { page, text: Object.fromEntries(entries) as Style['text'], table: data.table };
}

function pageStyle(page: LayoutData['page']): PageStyle {
  const { top, right, bottom, left } = page.margin;
  return {
    width: page.width * MM,
    height: page.height * MM,
    margin: { top: top * MM, right: right * MM, bottom: bottom * MM, left: left * MM },
    lines: page.lines,
    characters: page.characters,
    pageNumber: { ...page.pageNumber, below: page.pageNumber.below * MM },
  };
}

/** Text on the grid takes its pitch and advance from it: 22 lines of 28 characters fill the type area. */
function textStyle({ grid, pitch, ...style }: TextStyleData, page: PageStyle): TextStyle {
  const linePitch = (page.height - page.margin.top - page.margin.bottom) / page.lines;
  const advance = (page.width - page.margin.left - page.margin.right) / page.characters;
  return { ...style, pitch: pitch ?? linePitch, tracking: grid ? advance - style.size : 0 };
}
