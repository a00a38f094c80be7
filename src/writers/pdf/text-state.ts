import type { ByteWriter } from './byte-writer.ts';

/** What of a page's text state is set: it lasts from one text object to the next (PDF 1.7 §9.3.1), so it is told once. */
export class TextState {
  #name = '';
  #size = 0;
  #spacing = 0;

  /** Sets a font and its size, where they are not set. */
  font(out: ByteWriter, name: string, size: number): void {
    if (name === this.#name && size === this.#size) return;
    this.#name = name;
    this.#size = size;
    out.text(`/${name} `);
    out.number(size);
    out.text(' Tf ');
  }

  /** Sets the points that are added to each character, to four decimals, where they are not set. */
  spacing(out: ByteWriter, points: number): void {
    if (points === this.#spacing) return;
    this.#spacing = points;
    out.number(points, 4);
    out.text(' Tc ');
  }
}
