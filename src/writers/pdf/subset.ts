import type { Face } from '../../typeset/face.ts';

/** Tables that a PDF reader needs of an embedded TrueType font (PDF 1.7 §9.9); hinting goes along where present. */
const TABLES = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

/**
 * A TrueType font of these glyphs only, in this order: glyph n of the result is `glyphs[n]`. The same glyph may
 * stand in two places. Parts of composite glyphs are appended.
 */
export function subsetFont(face: Face, glyphs: readonly number[]): Uint8Array {
  const { order, outlines } = collectOutlines(face, glyphs);
  const own: Readonly<Record<string, () => Uint8Array>> = {
    glyf: () => concatenate(outlines),
    loca: () => locations(outlines),
    hmtx: () => metrics(face, order),
    head: () => patched(face, 'head', (view) => setHead(view)),
    hhea: () => patched(face, 'hhea', (view) => view.setUint16(34, order.length)),
    maxp: () => patched(face, 'maxp', (view) => view.setUint16(4, order.length)),
  };
  const tables: [string, Uint8Array][] = [];
  for (const tag of TABLES) {
    const bytes = own[tag]?.() ?? face.sfnt.table(tag);
    if (bytes) tables.push([tag, bytes]);
  }
  return assemble(tables);
}

function setHead(view: DataView): void {
  view.setUint32(8, 0);
  view.setInt16(50, 1);
}

const padded = (length: number): number => (length + 3) & ~3;

function collectOutlines(face: Face, glyphs: readonly number[]): { order: number[]; outlines: Uint8Array[] } {
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
  const outlines: Uint8Array[] = [];
  for (let i = 0; i < order.length; i++)
    outlines.push(renumbered(face.sfnt.outline(order[i] as number), placeOf));
  return { order, outlines };
}

/** A composite glyph names its parts by number (OpenType 1.9, glyf): those become places in the subset. */
function renumbered(outline: Uint8Array, placeOf: (glyph: number) => number): Uint8Array {
  if (outline.length === 0 || ((outline[0] as number) & 0x80) === 0) return outline;
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

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += padded(part.length);
  }
  return all;
}

function locations(outlines: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  let at = 0;
  outlines.forEach((outline, i) => {
    at += padded(outline.length);
    view.setUint32(4 * (i + 1), at);
  });
  return new Uint8Array(view.buffer);
}

function metrics(face: Face, order: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * order.length));
  order.forEach((glyph, i) => {
    view.setUint16(4 * i, face.sfnt.advance(glyph));
    view.setInt16(4 * i + 2, face.sfnt.bearing(glyph));
  });
  return new Uint8Array(view.buffer);
}

function patched(face: Face, tag: string, change: (view: DataView) => void): Uint8Array {
  // Not `slice`: on a Node Buffer that is a view, and the font itself would be changed.
  const copy = new Uint8Array(face.sfnt.table(tag) ?? []);
  change(new DataView(copy.buffer));
  return copy;
}

function assemble(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const head = 12 + 16 * tables.length;
  const body = concatenate(tables.map(([, bytes]) => bytes));
  const font = new Uint8Array(head + body.length);
  font.set(body, head);
  const view = new DataView(font.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x10000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * tables.length - (16 << power));
  let offset = head;
  tables.forEach(([tag, bytes], i) => {
    const entry = 12 + 16 * i;
    for (let k = 0; k < 4; k++) font[entry + k] = tag.charCodeAt(k);
    view.setUint32(entry + 4, checksum(view, offset, padded(bytes.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    offset += padded(bytes.length);
  });
  return font;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
