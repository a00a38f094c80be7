import type { Face } from '../../typeset/face.ts';
import { type KeptGlyph, keptGlyphsOf } from './kept-glyphs.ts';

/** The glyphs of a subset, by their places in it. */
export interface SubsetOutlines {
  /** The glyph of the face at each place. */
  readonly order: readonly number[];
  readonly outlines: readonly KeptGlyph[];
}

/** Outlines of these glyphs in this order, followed by the parts of composite ones. A glyph may stand in two places. */
export function subsetOutlines(face: Face, glyphs: readonly number[]): SubsetOutlines {
  const kept = keptGlyphsOf(face);
  const order = [...glyphs];
  const places = new Map<number, number>();
  order.forEach((glyph, place) => {
    if (!places.has(glyph)) places.set(glyph, place);
  });
  const placeOf = (glyph: number): number => {
    const known = places.get(glyph);
    if (known !== undefined) return known;
    places.set(glyph, order.length);
    return order.push(glyph) - 1;
  };
  const outlines: KeptGlyph[] = [];
  for (let i = 0; i < order.length; i++) {
    const glyph = kept.glyph(order[i] as number);
    outlines.push(glyph.composite ? kept.encode(renumbered(glyph.composite, placeOf)) : glyph);
  }
  return { order, outlines };
}

/** A composite glyph names its parts by number (OpenType 1.9, glyf): those become places in the subset. */
function renumbered(outline: Uint8Array, placeOf: (glyph: number) => number): Uint8Array {
  const copy = new Uint8Array(outline);
  const view = new DataView(copy.buffer);
  for (let at = 10, flags = 0x20; flags & 0x20; ) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
    at += 4 + (flags & 0x1 ? 4 : 2) + transformLength(flags);
  }
  return copy;
}

function transformLength(flags: number): number {
  if (flags & 0x8) return 2;
  if (flags & 0x40) return 4;
  return flags & 0x80 ? 8 : 0;
}
