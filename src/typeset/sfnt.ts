import type { OpenFile } from '../env/env.ts';

/** Where a table of a font file lies in its bytes. */
interface TableEntry {
  readonly offset: number;
  readonly length: number;
}

/** A rectangle in font units. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/**
 * The raw tables of a TrueType file, read when they are asked for: a subset is made by copying their bytes, and of the
 * outlines, nearly all of a file, only those that are used are read.
 *
 * Field offsets are those of the OpenType specification 1.9 (head, hhea, hmtx, loca, maxp, OS/2).
 */
export class Sfnt {
  readonly glyphCount: number;
  readonly unitsPerEm: number;
  readonly box: Box;
  readonly ascent: number;
  readonly descent: number;
  /** Height of capitals; the ascent where the font does not tell (Fandol's say 0). */
  readonly capHeight: number;
  readonly #file: OpenFile;
  readonly #tables: ReadonlyMap<string, TableEntry>;
  readonly #fullMetrics: number;
  readonly #longOffsets: boolean;
  readonly #metrics: DataView;
  readonly #locations: DataView;
  readonly #outlines: number;

  /** Throws where the file has no TrueType outlines: an OTF with CFF outlines is not supported yet. */
  constructor(
    readonly name: string,
    file: OpenFile,
  ) {
    this.#file = file;
    this.#tables = directory(file);
    if (!this.#tables.has('glyf'))
      throw new Error(`the font ${name} has no TrueType outlines (no glyf table)`);
    const head = this.view('head');
    this.unitsPerEm = head.getUint16(18);
    const [minX, minY, maxX, maxY] = [36, 38, 40, 42].map((at) => head.getInt16(at)) as Four;
    this.box = { minX, minY, maxX, maxY };
    const hhea = this.view('hhea');
    this.ascent = hhea.getInt16(4);
    this.descent = hhea.getInt16(6);
    this.#fullMetrics = hhea.getUint16(34);
    this.capHeight = capHeightOf(this.table('OS/2')) || this.ascent;
    this.glyphCount = this.view('maxp').getUint16(4);
    this.#longOffsets = head.getInt16(50) === 1;
    this.#metrics = this.view('hmtx');
    this.#locations = this.view('loca');
    this.#outlines = this.#tables.get('glyf')?.offset ?? 0;
  }

  /** The bytes of a table, or undefined where the font has none of that name. */
  table(tag: string): Uint8Array | undefined {
    const entry = this.#tables.get(tag);
    return entry && this.#file.read(entry.offset, entry.length);
  }

  /** A table that every font must have; throws where there is none. */
  view(tag: string): DataView {
    const table = this.table(tag);
    if (!table) throw new Error(`the font ${this.name} has no ${tag} table`);
    return viewOf(table);
  }

  /** Advance width of a glyph, in font units. Glyphs beyond the full metrics share the last one's. */
  advance(glyph: number): number {
    return this.#metrics.getUint16(4 * Math.min(glyph, this.#fullMetrics - 1));
  }

  /** Left side bearing of a glyph, in font units. */
  bearing(glyph: number): number {
    const full = this.#fullMetrics;
    return this.#metrics.getInt16(glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full));
  }

  /** The glyph's description, byte for byte; empty for a blank glyph. */
  outline(glyph: number): Uint8Array {
    const start = this.#location(glyph);
    return this.#file.read(this.#outlines + start, this.#location(glyph + 1) - start);
  }

  /** Left and right edge of the ink, in font units from the glyph's origin; undefined for a blank glyph. */
  ink(glyph: number): { readonly left: number; readonly right: number } | undefined {
    const start = this.#location(glyph);
    if (this.#location(glyph + 1) === start) return undefined;
    const header = viewOf(this.#file.read(this.#outlines + start, 10));
    return { left: header.getInt16(2), right: header.getInt16(6) };
  }

  #location(glyph: number): number {
    return this.#longOffsets
      ? this.#locations.getUint32(4 * glyph)
      : 2 * this.#locations.getUint16(2 * glyph);
  }
}

type Four = [number, number, number, number];

/** Of its fields an OS/2 table has sCapHeight from version 2 on. */
function capHeightOf(os2: Uint8Array | undefined): number {
  if (!os2) return 0;
  const view = viewOf(os2);
  return view.getUint16(0) < 2 ? 0 : view.getInt16(88);
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function directory(file: OpenFile): ReadonlyMap<string, TableEntry> {
  const count = viewOf(file.read(0, 12)).getUint16(4);
  const view = viewOf(file.read(12, 16 * count));
  const tables = new Map<string, TableEntry>();
  for (let at = 0; at < 16 * count; at += 16) {
    const tag = [0, 1, 2, 3].map((k) => String.fromCharCode(view.getUint8(at + k))).join('');
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}
