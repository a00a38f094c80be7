import type { Face } from '../../typeset/face.ts';
import { type Piece, pieceOf } from './deflate/piece.ts';
import { outlineAlphabet } from './outline-alphabet.ts';
import { wordSum } from './word-sum.ts';

/** A glyph's outline, padded to whole words and encoded. */
export interface KeptGlyph extends Piece {
  /** Of its words, as the checksum of a font's table counts them. */
  readonly wordSum: number;
  /** The outline itself of a glyph that is made of others: it names them by number, which differs between subsets. */
  readonly composite?: Uint8Array;
}

/**
 * Outlines of a face as bits of a deflate stream, in one alphabet for all documents. A glyph is encoded when a document
 * of this process first has it: deflating fonts is most of the work of a PDF.
 */
export class KeptGlyphs {
  readonly #face: Face;
  readonly #glyphs = new Map<number, KeptGlyph>();

  constructor(face: Face) {
    this.#face = face;
  }

  /** A glyph as it is in the face. */
  glyph(id: number): KeptGlyph {
    let glyph = this.#glyphs.get(id);
    if (!glyph) {
      const outline = this.#face.sfnt.outline(id);
      glyph = { ...this.encode(outline), ...(isComposite(outline) && { composite: outline }) };
      this.#glyphs.set(id, glyph);
    }
    return glyph;
  }

  /** Any outline; what is not the same in all documents is not kept. */
  encode(outline: Uint8Array): KeptGlyph {
    const padded = new Uint8Array((outline.length + 3) & ~3);
    padded.set(outline);
    return { ...pieceOf(padded, outlineAlphabet), wordSum: wordSum(padded) };
  }
}

/** Such an outline counts -1 contours (OpenType 1.9, glyf). */
const isComposite = (outline: Uint8Array): boolean =>
  outline.length > 0 && ((outline[0] as number) & 0x80) !== 0;

const kept = new WeakMap<Face, KeptGlyphs>();

export function keptGlyphsOf(face: Face): KeptGlyphs {
  let glyphs = kept.get(face);
  if (!glyphs) {
    glyphs = new KeptGlyphs(face);
    kept.set(face, glyphs);
  }
  return glyphs;
}
