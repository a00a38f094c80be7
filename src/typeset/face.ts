import * as fontkit from 'fontkit';
import { Sfnt } from './sfnt.ts';

/** A rectangle in font units. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** A code point in a face; lengths are em. */
export interface Character {
  /** 0 (.notdef) where the font has none. */
  readonly glyph: number;
  readonly advance: number;
  /** Room inside the advance that the ink leaves blank; nothing for a glyph without ink. */
  readonly blankLeft: number;
  readonly blankRight: number;
}

/**
 * A parsed font: code point → glyph, widths, and the raw bytes a subset is made of. Lengths are font units.
 *
 * Nothing is read before it is asked for: a font of 15 MB opens in about a millisecond.
 */
export class Face {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** Height of capitals; the ascent where the font does not tell (Fandol's say 0). */
  readonly capHeight: number;
  readonly box: Box;
  readonly sfnt: Sfnt;
  readonly #font: fontkit.Font;
  readonly #characters = new Map<number, Character>();

  constructor(
    readonly name: string,
    bytes: Uint8Array,
  ) {
    this.sfnt = new Sfnt(name, bytes);
    this.#font = open(name, bytes);
    this.postscriptName = this.#font.postscriptName;
    this.unitsPerEm = this.#font.unitsPerEm;
    this.ascent = this.#font.ascent;
    this.descent = this.#font.descent;
    this.capHeight = this.#font.capHeight || this.#font.ascent;
    this.box = this.#font.bbox;
  }

  /** What setting a code point takes. */
  character(codePoint: number): Character {
    let character = this.#characters.get(codePoint);
    if (!character) {
      character = this.#read(codePoint);
      this.#characters.set(codePoint, character);
    }
    return character;
  }

  /** The glyph of a code point; 0 (.notdef) where the font has none. */
  glyph(codePoint: number): number {
    return this.character(codePoint).glyph;
  }

  /** Advance width of a code point's glyph, in em. */
  advance(codePoint: number): number {
    return this.character(codePoint).advance;
  }

  #read(codePoint: number): Character {
    const glyph = this.#font.glyphForCodePoint(codePoint).id;
    const width = this.sfnt.advance(glyph);
    const ink = this.sfnt.ink(glyph) ?? { left: 0, right: width };
    const em = this.unitsPerEm;
    return { glyph, advance: width / em, blankLeft: ink.left / em, blankRight: (width - ink.right) / em };
  }
}

const faces = new WeakMap<Uint8Array, Face>();

/** The face in these bytes, parsed once a process. `name` stands in messages: the file's name. */
export function faceOf(name: string, bytes: Uint8Array): Face {
  let face = faces.get(bytes);
  if (!face) {
    face = new Face(name, bytes);
    faces.set(bytes, face);
  }
  return face;
}

function open(name: string, bytes: Uint8Array): fontkit.Font {
  // fontkit's types ask for a Buffer; it only makes a DataView of the bytes.
  const font = fontkit.create(bytes as Buffer);
  if ('fonts' in font) throw new Error(`the font ${name} is a collection of fonts, not one font`);
  return font;
}
