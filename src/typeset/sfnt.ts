/** Where a table of a font file lies in its bytes. */
export interface TableEntry {
  readonly offset: number;
  readonly length: number;
}

/**
 * The raw tables of a TrueType file, read where they lie: a subset is made by copying these bytes.
 *
 * Field offsets are those of the OpenType specification 1.9 (head, hhea, hmtx, loca, maxp).
 */
export class Sfnt {
  readonly glyphCount: number;
  readonly #view: DataView;
  readonly #tables: ReadonlyMap<string, TableEntry>;
  readonly #fullMetrics: number;
  readonly #longOffsets: boolean;
  readonly #at: { readonly hmtx: number; readonly loca: number; readonly glyf: number };

  /** Throws where the file has no TrueType outlines: an OTF with CFF outlines is not supported yet. */
  constructor(
    readonly name: string,
    readonly bytes: Uint8Array,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#tables = directory(this.#view);
    if (!this.#tables.has('glyf'))
      throw new Error(`the font ${name} has no TrueType outlines (no glyf table)`);
    this.glyphCount = this.#view.getUint16(this.#table('maxp').offset + 4);
    this.#fullMetrics = this.#view.getUint16(this.#table('hhea').offset + 34);
    this.#longOffsets = this.#view.getInt16(this.#table('head').offset + 50) === 1;
    this.#at = {
      hmtx: this.#table('hmtx').offset,
      loca: this.#table('loca').offset,
      glyf: this.#table('glyf').offset,
    };
  }

  /** The bytes of a table, or undefined where the font has none of that name. */
  table(tag: string): Uint8Array | undefined {
    const entry = this.#tables.get(tag);
    return entry && this.bytes.subarray(entry.offset, entry.offset + entry.length);
  }

  /** Advance width of a glyph, in font units. Glyphs beyond the full metrics share the last one's. */
  advance(glyph: number): number {
    return this.#view.getUint16(this.#at.hmtx + 4 * Math.min(glyph, this.#fullMetrics - 1));
  }

  /** Left side bearing of a glyph, in font units. */
  bearing(glyph: number): number {
    const full = this.#fullMetrics;
    const offset = glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full);
    return this.#view.getInt16(this.#at.hmtx + offset);
  }

  /** The glyph's description, byte for byte; empty for a blank glyph. */
  outline(glyph: number): Uint8Array {
    const start = this.#at.glyf + this.#location(glyph);
    return this.bytes.subarray(start, this.#at.glyf + this.#location(glyph + 1));
  }

  /** Left and right edge of the ink, in font units from the glyph's origin; undefined for a blank glyph. */
  ink(glyph: number): { readonly left: number; readonly right: number } | undefined {
    const start = this.#location(glyph);
    if (this.#location(glyph + 1) === start) return undefined;
    const header = this.#at.glyf + start;
    return { left: this.#view.getInt16(header + 2), right: this.#view.getInt16(header + 6) };
  }

  #location(glyph: number): number {
    const { loca } = this.#at;
    return this.#longOffsets
      ? this.#view.getUint32(loca + 4 * glyph)
      : 2 * this.#view.getUint16(loca + 2 * glyph);
  }

  #table(tag: string): TableEntry {
    const entry = this.#tables.get(tag);
    if (!entry) throw new Error(`the font ${this.name} has no ${tag} table`);
    return entry;
  }
}

function directory(view: DataView): ReadonlyMap<string, TableEntry> {
  const tables = new Map<string, TableEntry>();
  for (let i = 0, at = 12; i < view.getUint16(4); i++, at += 16) {
    const tag = [0, 1, 2, 3].map((k) => String.fromCharCode(view.getUint8(at + k))).join('');
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}
