import type { Face } from '../../typeset/face.ts';
import type { PdfFile, Ref } from './serialize.ts';

/**
 * What one document uses of a face. A CID belongs to a code point, not to a glyph: U+2F00 and 一 share a glyph
 * in Noto, and each must be found as what it is.
 */
export class FontUse {
  /** Code points by CID; CID 0 is .notdef and never shown. */
  readonly codePoints: number[] = [];
  readonly #cids = new Map<number, number>();

  constructor(
    readonly face: Face,
    /** The font's name in page resources. */
    readonly name: string,
    readonly ref: Ref,
  ) {}

  cid(codePoint: number): number {
    let cid = this.#cids.get(codePoint);
    if (cid === undefined) {
      cid = this.codePoints.push(codePoint);
      this.#cids.set(codePoint, cid);
    }
    return cid;
  }
}

/** The fonts of a document, in the order in which its pages first use them. */
export class FontUses {
  readonly #uses = new Map<Face, FontUse>();
  readonly #file: PdfFile;

  constructor(file: PdfFile) {
    this.#file = file;
  }

  of(face: Face): FontUse {
    let use = this.#uses.get(face);
    if (!use) {
      use = new FontUse(face, `F${this.#uses.size + 1}`, this.#file.reserve());
      this.#uses.set(face, use);
    }
    return use;
  }

  all(): readonly FontUse[] {
    return [...this.#uses.values()];
  }
}
