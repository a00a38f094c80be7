import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx';
import { type Figure, pictureSize } from '../../tree/figure.ts';
import type { Style } from '../../tree/style.ts';
import { runs } from './inline.ts';
import type { PageBox } from './page.ts';
import { STYLE_NAMES } from './style-ids.ts';

/** A picture in a line of its own, as high as the picture is, and the caption under it. */
export function figureChildren(
  { id, picture, alt, caption }: Figure,
  newPage: boolean,
  { style, page }: { readonly style: Style; readonly page: PageBox },
): readonly Paragraph[] {
  const captionHeight = caption ? 2 * style.text.caption.pitch : 0;
  const air = style.text.body.pitch;
  const room = { width: page.textWidth / 20, height: page.textHeight / 20 - captionHeight - 2 * air };
  const { width, height } = pictureSize(picture, room);
  const image = new ImageRun({
    type: picture.mediaType === 'image/png' ? 'png' : 'jpg',
    data: picture.bytes,
    // The library counts pixels, 96 to the inch.
    transformation: { width: width / 0.75, height: height / 0.75 },
    altText: { id: String(id), name: `图片 ${id}`, description: alt },
  });
  const above = Math.round(air * 10);
  const line = new Paragraph({
    style: STYLE_NAMES.body.id,
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0, firstLineChars: 0 },
    spacing: { before: above, after: above, line: 240, lineRule: LineRuleType.AUTO },
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(caption ? { keepNext: true } : {}),
    children: [image],
  });
  const under = caption
    ? [
        new Paragraph({
          style: STYLE_NAMES.caption.id,
          keepNext: false,
          children: [...runs(caption.inlines)],
        }),
      ]
    : [];
  return [line, ...under];
}
