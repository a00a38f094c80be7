import type { Parts } from './unpack.ts';

/** A cell of nothing but its look, where what comes next does not count on it to know its own place. */
const BLANK = /<c r="[A-Z]+\d+"(?: s="\d+")?\/>(?=<c r="|<\/row>)/g;

/** A row without cells, likewise. */
const EMPTY = /<row r="\d+"[^<>]*(?:\/>|><\/row>)(?=<row r="|<\/sheetData>)/g;

/**
 * The parts of a workbook without the cells of its sheets that are blank, and the rows that have no others: a form has
 * five of them for each that says something, and as many rows as cells; SheetJS, asked for formulas without a value,
 * makes an object of each.
 */
export const withoutBlanks = (parts: Parts): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      /^xl\/worksheets\//i.test(name) ? stripped(bytes) : bytes,
    ]),
  );

const stripped = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      .toString('latin1')
      .replace(BLANK, '')
      .replace(EMPTY, ''),
    'latin1',
  );
