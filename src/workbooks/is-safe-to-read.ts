import { Unzip, UnzipInflate } from 'fflate';
import type { Code, Facts } from '../diagnostics/catalogue.ts';
import type { Reporter } from '../diagnostics/reporter.ts';

const MEBIBYTE = 1024 * 1024;

/** A workbook may unpack to this much, in MiB. */
export const LARGEST_UNPACKED = 64;

/** And hold so many cells: what is read in seconds. */
export const MOST_CELLS = 400_000;

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** Whether a file is a workbook that can be read without harm; reports why not. Sizes are counted, not believed. */
export function isSafeToRead(bytes: Uint8Array, file: string, reporter: Reporter): boolean {
  const refuse = <C extends Code>(code: C, facts: Facts<C>): false => {
    reporter.report(code, facts, { file });
    return false;
  };
  if (startsWith(bytes, OLE))
    return refuse(isEncrypted(bytes) ? 'workbook-encrypted' : 'workbook-is-xls', {});
  if (!startsWith(bytes, ZIP)) return refuse('workbook-is-no-zip', {});
  const found = survey(bytes);
  if (found === undefined) return refuse('workbook-broken', {});
  if (found.size > LARGEST_UNPACKED * MEBIBYTE)
    return refuse('workbook-too-large', { limit: LARGEST_UNPACKED });
  if (found.cells > MOST_CELLS) return refuse('workbook-of-many-cells', { limit: MOST_CELLS });
  if (found.names.some((name) => /vbaProject\.bin$/i.test(name))) return refuse('workbook-has-macros', {});
  if (found.names.some((name) => /^xl\/externalLinks\//i.test(name))) return refuse('workbook-has-links', {});
  return found.names.some((name) => /^xl\/workbook\.(xml|bin)$/i.test(name))
    ? true
    : refuse('workbook-is-no-zip', {});
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** An encrypted workbook is an OLE file with a stream of this name, in UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, 64 * 1024)).includes('EncryptedPackage');

interface Survey {
  readonly names: readonly string[];
  readonly size: number;
  readonly cells: number;
}

/** Inflates every part in pieces, counting, and stops as soon as it is too much. */
function survey(bytes: Uint8Array): Survey | undefined {
  const names: string[] = [];
  let size = 0;
  let cells = 0;
  let broken = false;
  const unzip = new Unzip((part) => {
    names.push(part.name);
    part.ondata = (error, data) => {
      if (error) broken = true;
      size += data?.length ?? 0;
      if (/^xl\/worksheets\//.test(part.name) && data) cells += countCells(data);
      if (size > LARGEST_UNPACKED * MEBIBYTE || cells > MOST_CELLS) part.terminate();
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    const step = 64 * 1024;
    for (let at = 0; at < bytes.length && !broken; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
      if (size > LARGEST_UNPACKED * MEBIBYTE || cells > MOST_CELLS) break;
    }
  } catch {
    broken = true;
  }
  return broken ? undefined : { names, size, cells };
}

/** A merged range weighs as many cells: each cell is held against each range. */
const MERGE = 40;

/**
 * The cells in a piece of a sheet, by their tags `<c ` and `<mergeCell `. One that is cut in two is not counted: the
 * limit is no promise.
 */
function countCells(data: Uint8Array): number {
  let count = 0;
  for (let i = data.indexOf(0x3c); i >= 0; i = data.indexOf(0x3c, i + 1)) {
    if (data[i + 1] === 0x63 && (data[i + 2] === 0x20 || data[i + 2] === 0x3e)) count++;
    if (data[i + 1] === 0x6d && data[i + 6] === 0x43 && data[i + 10] !== 0x73) count += MERGE;
  }
  return count;
}
