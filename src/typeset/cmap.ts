/** Glyph of a code point, 0 (.notdef) where a font has none. */
export type GlyphOf = (codePoint: number) => number;

/** Subtables that map Unicode, as platform and encoding, the ones that hold all planes first (OpenType 1.9, cmap). */
const UNICODE = ['3 10', '0 6', '0 4', '3 1', '0 3', '0 2', '0 1', '0 0'];

/** Reads a font's map from characters to glyphs. Throws where it has none of Unicode in format 4 or 12. */
export function glyphsOf(name: string, cmap: DataView): GlyphOf {
  const subtables = new Map<string, number>();
  for (let i = 0, at = 4; i < cmap.getUint16(2); i++, at += 8)
    subtables.set(`${cmap.getUint16(at)} ${cmap.getUint16(at + 2)}`, cmap.getUint32(at + 4));
  for (const kind of UNICODE) {
    const at = subtables.get(kind);
    const format = at === undefined ? 0 : cmap.getUint16(at);
    if (at !== undefined && format === 12) return groups(cmap, at);
    if (at !== undefined && format === 4) return segments(cmap, at);
  }
  throw new Error(`the font ${name} has no map from Unicode that can be read`);
}

/** Format 12: groups of a first and a last code point and the first one's glyph. */
function groups(cmap: DataView, at: number): GlyphOf {
  const count = cmap.getUint32(at + 12);
  const group = (i: number) => at + 16 + 12 * i;
  return (codePoint) => {
    const i = firstOf(count, (k) => cmap.getUint32(group(k) + 4) >= codePoint);
    if (i === count || cmap.getUint32(group(i)) > codePoint) return 0;
    return cmap.getUint32(group(i) + 8) + codePoint - cmap.getUint32(group(i));
  };
}

/** Format 4: segments of the first plane, in four arrays beside one another: ends, starts, deltas, offsets of glyphs. */
function segments(cmap: DataView, at: number): GlyphOf {
  const bytes = cmap.getUint16(at + 6);
  const count = bytes / 2;
  const ends = at + 14;
  // After the ends stand two bytes of padding.
  const [starts, deltas, offsets] = [1, 2, 3].map((k) => ends + k * bytes + 2) as [number, number, number];
  return (codePoint) => {
    const i = firstOf(count, (k) => cmap.getUint16(ends + 2 * k) >= codePoint);
    if (i === count || cmap.getUint16(starts + 2 * i) > codePoint) return 0;
    const delta = cmap.getUint16(deltas + 2 * i);
    const offset = cmap.getUint16(offsets + 2 * i);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const place = codePoint - cmap.getUint16(starts + 2 * i);
    const glyph = cmap.getUint16(offsets + 2 * i + offset + 2 * place);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** The first of so many for which something holds that holds of all after it; `count` where it holds of none. */
function firstOf(count: number, holds: (i: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
