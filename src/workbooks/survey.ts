/** What a workbook will cost to read, counted in its markup before anything is read. */
import type { Parts } from './unpack.ts';

const MEBIBYTE = 1024 * 1024;

/** The cells that a workbook may hold: what is read in seconds. Counting stops there. */
export const MOST_CELLS = 400_000;

export interface Survey {
  /** Cells; a merged range weighs as many as each cell is held against it. */
  readonly cells: number;
  /** Whether it is read in a second or two and in little memory, whatever stands in it. */
  readonly isOrdinary: boolean;
}

/** A merged range weighs as many cells: each cell is held against each range. */
const MERGE = 40;

/** Parts of an ordinary workbook: each is looked for by name, one after another. */
const MOST_PARTS = 500;

/**
 * An ordinary workbook, in MiB: as it is, and were each of its sheets as large as the whole, which a name may be made
 * to say. Of forty kinds of workbook made to be slow, the slowest of this size took some seconds.
 */
const LARGEST_ORDINARY = 8;
const LARGEST_REPEATED = 64;

/** Cells, merged ranges and sheets. */
const COUNTED = /<(?:\w+:)?(?:(c[\s/>])|(mergeCell\s)|(sheet[\s/>]))/g;

/**
 * Markup of which a few letters may cost as much as a million: links over a range of cells, formulas that are shared
 * or fill a range, comments and CDATA.
 */
const COSTLY = /<(?:\w+:)?(?:hyperlink|f)\s|<!/;

/** Counts a workbook's markup. */
export function survey(parts: Parts): Survey {
  let size = 0;
  let cells = 0;
  let sheets = 0;
  let isPlain = true;
  for (const part of Object.values(parts)) {
    const text = Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1');
    size += part.length;
    isPlain &&= isMarkup(text) && !COSTLY.test(text);
    for (const [, cell, merge, sheet] of text.matchAll(COUNTED)) {
      if (cells > MOST_CELLS) break;
      if (cell) cells++;
      if (merge) cells += MERGE;
      if (sheet) sheets++;
    }
  }
  const isSmall =
    size <= LARGEST_ORDINARY * MEBIBYTE &&
    size * sheets <= LARGEST_REPEATED * MEBIBYTE &&
    Object.keys(parts).length <= MOST_PARTS;
  return { cells, isOrdinary: isPlain && isSmall };
}

/** Whether the bytes are what they seem to be: neither binary nor in two-byte letters, where nothing would be found. */
const isMarkup = (text: string): boolean => /^(?:\xef\xbb\xbf)?\s*</.test(text);
