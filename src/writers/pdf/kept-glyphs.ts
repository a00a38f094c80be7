import type { Face } from '../../typeset/face.ts';
import { type Alphabet, alphabetOf } from './deflate/alphabet.ts';
import { type Piece, pieceOf } from './deflate/piece.ts';
import { tokensOf } from './deflate/tokens.ts';
import { wordSum } from './word-sum.ts';

/** A glyph's outline, padded to whole words and encoded. */
export interface KeptGlyph extends Piece {
  /** Of its words, as the checksum of a font's table counts them. */
  readonly wordSum: number;
}

/** Outlines of so many glyphs, spread over the face, tell how often each byte occurs in all of them: more gain nothing. */
const SAMPLES = 100;

/**
 * Outlines of a face as bits of a deflate stream. The face has one alphabet for all documents, made from the face alone,
 * and a glyph is encoded when a document of this process first has it: deflating fonts is most of the work of a PDF.
 */
export class KeptGlyphs {
  readonly alphabet: Alphabet;
  readonly #face: Face;
  readonly #glyphs = new Map<number, KeptGlyph>();

  constructor(face: Face) {
    this.#face = face;
    this.alphabet = alphabetOf(samplesOf(face));
  }

  /** A glyph as it is in the face. */
  glyph(id: number): KeptGlyph {
    let glyph = this.#glyphs.get(id);
    if (!glyph) {
      glyph = this.encode(this.#face.sfnt.outline(id));
      this.#glyphs.set(id, glyph);
    }
    return glyph;
  }

  /** Any outline; what is not the same in all documents is not kept. */
  encode(outline: Uint8Array): KeptGlyph {
    const padded = new Uint8Array((outline.length + 3) & ~3);
    padded.set(outline);
    return { ...pieceOf(padded, this.alphabet), wordSum: wordSum(padded) };
  }
}

function* samplesOf({ sfnt }: Face) {
  const step = Math.max(1, Math.floor(sfnt.glyphCount / SAMPLES));
  for (let id = 0; id < sfnt.glyphCount; id += step) yield tokensOf(sfnt.outline(id));
}

const kept = new WeakMap<Face, KeptGlyphs>();

export function keptGlyphsOf(face: Face): KeptGlyphs {
  let glyphs = kept.get(face);
  if (!glyphs) {
    glyphs = new KeptGlyphs(face);
    kept.set(face, glyphs);
  }
  return glyphs;
}
