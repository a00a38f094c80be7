import { decodePng } from '../../pictures/decode-png.ts';
import { jpegColours } from '../../pictures/read-picture.ts';
import type { NodeId, Picture } from '../../tree/node.ts';
import type { Page, PlacedPicture } from '../../typeset/pages.ts';
import { pdfNumber } from './number.ts';
import type { PdfFile, Ref } from './serialize.ts';

/** The pictures of a file, each written once however often it is printed. */
export class Images {
  readonly #refs = new Map<Picture, Ref>();

  constructor(readonly file: PdfFile) {}

  of(picture: Picture): Ref {
    const known = this.#refs.get(picture);
    if (known !== undefined) return known;
    const ref =
      picture.mediaType === 'image/jpeg' ? jpegImage(this.file, picture) : pngImage(this.file, picture);
    this.#refs.set(picture, ref);
    return ref;
  }
}

/** Prints a picture in its box. Its colours are those of the output intent: sRGB. */
export const shownImage = ({ x, y, width, height }: PlacedPicture, pageHeight: number, ref: Ref): string =>
  `q ${pdfNumber(width)} 0 0 ${pdfNumber(height)} ${pdfNumber(x)} ${pdfNumber(pageHeight - y - height)} cm /Im${ref} Do Q\n`;

/** The boxes of figures as attributes of their structure elements, from the foot of the page (PDF 1.7 table 344). */
export const figureBoxes = (pages: readonly Page[]): ReadonlyMap<NodeId, string> =>
  new Map(
    pages.flatMap((page) =>
      page.pictures.map(({ node, x, y, width, height }) => {
        const box = [x, page.height - y - height, x + width, page.height - y].map((points) =>
          pdfNumber(points),
        );
        return [node, `<</O/Layout/Placement/Block/BBox[${box.join(' ')}]>>`] as const;
      }),
    ),
  );

const COLOUR_SPACES = { 1: '/DeviceGray', 3: '/DeviceRGB' } as const;

const imageHead = ({ width, height }: Picture, colours: 1 | 3): string =>
  `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace${COLOUR_SPACES[colours]}`;

const jpegImage = (file: PdfFile, picture: Picture): Ref =>
  file.addStream(`${imageHead(picture, jpegColours(picture))}/Filter/DCTDecode`, picture.bytes, true);

function pngImage(file: PdfFile, picture: Picture): Ref {
  const pixels = decodePng(picture.bytes);
  if (!pixels) throw new Error('the picture is broken: `readPicture` says so beforehand');
  const { colours, samples, alpha } = pixels;
  const mask = alpha ? `/SMask ${file.addStream(imageHead(picture, 1), alpha)} 0 R` : '';
  return file.addStream(imageHead(picture, colours) + mask, samples);
}
