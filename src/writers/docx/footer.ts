import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Style } from '../../tree/style.ts';
import { textRun } from './inline.ts';
import { STYLE_NAMES } from './style-ids.ts';
import { twips } from './twips.ts';

/**
 * Page numbers at the outer edge: odd pages at the right, even ones at the left, each set in from the edge
 * (GB/T 9704-2012, 7.5: 单页码居右空一字，双页码居左空一字).
 */
export function footers(style: Style): { readonly default: Footer; readonly even: Footer } {
  const indent = twips(style.page.pageNumber.indent * style.text.pageNumber.size);
  return {
    default: new Footer({ children: [pageNumber(style, AlignmentType.RIGHT, { left: 0, right: indent })] }),
    even: new Footer({ children: [pageNumber(style, AlignmentType.LEFT, { left: indent, right: 0 })] }),
  };
}

function pageNumber(
  style: Style,
  alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT,
  indent: { readonly left: number; readonly right: number },
): Paragraph {
  const parts = style.page.pageNumber.pattern.split('{n}');
  const children = parts.flatMap((part, i) => [
    ...(i === 0 ? [] : [new TextRun({ children: [PageNumber.CURRENT] })]),
    ...(part === '' ? [] : [textRun(part)]),
  ]);
  return new Paragraph({ style: STYLE_NAMES.pageNumber.id, alignment, indent, children });
}
