import type { Face } from '../../typeset/face.ts';
import { pieceOf } from './deflate/piece.ts';
import { ZlibStream } from './deflate/zlib-stream.ts';
import { outlineAlphabet } from './outline-alphabet.ts';
import { type SubsetOutlines, subsetOutlines } from './subset-outlines.ts';
import { wordSum } from './word-sum.ts';

/** A TrueType font in a zlib stream. */
export interface Subset {
  readonly deflated: Uint8Array;
  /** Bytes of the font itself. */
  readonly length: number;
}

/** Tables that a PDF reader needs of an embedded TrueType font (PDF 1.7 §9.9); hinting goes along where present. */
const TABLES = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

interface Table {
  readonly tag: string;
  readonly length: number;
  readonly wordSum: number;
  /** Absent for the outlines, which are encoded already. */
  readonly padded?: Uint8Array;
}

/**
 * A font of these glyphs only, in this order: glyph n of it is `glyphs[n]`. The same glyph may stand in two places. Parts
 * of composite glyphs are appended. The directory and the outlines are put together from what is kept of the face.
 */
export function subsetFont(face: Face, glyphs: readonly number[]): Subset {
  const subset = subsetOutlines(face, glyphs);
  const tables = TABLES.flatMap((tag) => tableOf(tag, face, subset) ?? []);
  const directory = directoryOf(tables);
  const others = Buffer.concat(tables.flatMap(({ padded }) => padded ?? []));
  const stream = new ZlibStream(outlineBytes(subset) + others.length);
  stream.pieces([pieceOf(directory, outlineAlphabet), ...subset.outlines], outlineAlphabet);
  const length = directory.length + outlineBytes(subset) + others.length;
  return { deflated: stream.finish(others), length };
}

const outlineBytes = ({ outlines }: SubsetOutlines): number =>
  outlines.reduce((sum, { sums }) => sum + sums.length, 0);

/** Undefined where the font has no such table. */
function tableOf(tag: string, face: Face, subset: SubsetOutlines): Table | undefined {
  if (tag === 'glyf') {
    const sum = subset.outlines.reduce((all, outline) => (all + outline.wordSum) >>> 0, 0);
    return { tag, length: outlineBytes(subset), wordSum: sum };
  }
  const bytes = tableBytes(tag, face, subset);
  if (!bytes) return undefined;
  const padded = new Uint8Array((bytes.length + 3) & ~3);
  padded.set(bytes);
  return { tag, length: bytes.length, wordSum: wordSum(padded), padded };
}

function tableBytes(tag: string, face: Face, subset: SubsetOutlines): Uint8Array | undefined {
  const count = subset.order.length;
  switch (tag) {
    case 'loca':
      return locations(subset);
    case 'hmtx':
      return metrics(face, subset.order);
    case 'head':
      return patched(face, tag, (view) => {
        // The checksum of the whole file is not asked for; locations are long.
        view.setUint32(8, 0);
        view.setInt16(50, 1);
      });
    case 'hhea':
      return patched(face, tag, (view) => view.setUint16(34, count));
    case 'maxp':
      return patched(face, tag, (view) => view.setUint16(4, count));
    default:
      return face.sfnt.table(tag);
  }
}

function locations({ outlines }: SubsetOutlines): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  let at = 0;
  outlines.forEach(({ sums }, i) => {
    at += sums.length;
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

/** The head of the file: outlines stand first, then the other tables (OpenType 1.9, table directory). */
function directoryOf(tables: readonly Table[]): Uint8Array {
  const directory = new Uint8Array(12 + 16 * tables.length);
  const view = new DataView(directory.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x10000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * tables.length - (16 << power));
  const outlines = tables.find(({ padded }) => !padded)?.length ?? 0;
  let offset = directory.length + outlines;
  tables.forEach(({ tag, length, wordSum, padded }, i) => {
    const entry = 12 + 16 * i;
    for (let k = 0; k < 4; k++) directory[entry + k] = tag.charCodeAt(k);
    view.setUint32(entry + 4, wordSum);
    view.setUint32(entry + 8, padded ? offset : directory.length);
    view.setUint32(entry + 12, length);
    offset += padded?.length ?? 0;
  });
  return directory;
}
