import { pdfNumber } from './number.ts';

/** What of a page's text state is set: it lasts from one text object to the next (PDF 1.7 §9.3.1), so it is told once. */
export class TextState {
  #font = '';
  #spacing = '0';

  /** Sets a font and its size, where they are not set. */
  font(name: string, size: number): string {
    const font = `/${name} ${pdfNumber(size)} Tf `;
    if (font === this.#font) return '';
    this.#font = font;
    return font;
  }

  /** Sets the points that are added to each character, where they are not set. */
  spacing(points: number): string {
    const spacing = pdfNumber(points, 4);
    if (spacing === this.#spacing) return '';
    this.#spacing = spacing;
    return `${spacing} Tc `;
  }
}
