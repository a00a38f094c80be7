import type { OpenFile } from '../env/env.ts';
import { type GlyphOf, glyphsOf } from './cmap.ts';
import { Sfnt } from './sfnt.ts';

/** A code point in a face; lengths are em. */
export interface Character {
  /** 0 (.notdef) where the font has none. */
  readonly glyph: number;
  readonly advance: number;
  /** Room inside the advance that the ink leaves blank; nothing for a glyph without ink. */
  readonly blankLeft: number;
  readonly blankRight: number;
}

/** A font file: code point → glyph, widths, and the raw tables that a subset is made of. */
export class Face {
  readonly sfnt: Sfnt;
  readonly #characters = new Map<number, Character>();
  #glyphOf: GlyphOf | undefined;

  /** Throws where it is not a TrueType font. */
  constructor(
    readonly name: string,
    file: OpenFile,
  ) {
    this.sfnt = new Sfnt(name, file);
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

  /** The glyph of a code point; 0 (.notdef) where the font has none. Its ink is not looked at, which is in the file. */
  glyph(codePoint: number): number {
    return this.#characters.get(codePoint)?.glyph ?? this.#find(codePoint);
  }

  /** Advance width of a code point's glyph, in em. */
  advance(codePoint: number): number {
    return this.character(codePoint).advance;
  }

  #find(codePoint: number): number {
    this.#glyphOf ??= glyphsOf(this.name, this.sfnt.view('cmap'));
    return this.#glyphOf(codePoint);
  }

  #read(codePoint: number): Character {
    const glyph = this.#find(codePoint);
    const width = this.sfnt.advance(glyph);
    const ink = this.sfnt.ink(glyph) ?? { left: 0, right: width };
    const em = this.sfnt.unitsPerEm;
    return { glyph, advance: width / em, blankLeft: ink.left / em, blankRight: (width - ink.right) / em };
  }
}
