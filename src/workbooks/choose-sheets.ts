import { isDeepStrictEqual } from 'node:util';
import { readParts } from './read-parts.ts';
import { sheetPaths } from './sheet-paths.ts';
import { survey } from './survey.ts';
import type { Parts } from './unpack.ts';
import { unpack } from './unpack.ts';

/** Of all sheets, by their names, those whose cells are wanted; undefined where all are. */
export type WantedSheets = (sheets: readonly string[]) => ((sheet: string) => boolean) | undefined;

/** The sheets of a workbook to read, by name, and the parts that need not be unpacked for them. */
export interface ChosenSheets {
  readonly sheets: readonly string[];
  readonly leftOut: ReadonlySet<string>;
}

/** Parts as large as what stands in the cells. The others say which sheets there are. */
const LARGE = /^xl\/(worksheets|sharedStrings|media)/i;

/**
 * Chooses sheets of a workbook by its list of them alone. Undefined where all are wanted, or the list is not plainly
 * there: who reads all of it has a report for what is wrong.
 */
export function chooseSheets(bytes: Uint8Array, isWanted: WantedSheets): ChosenSheets | undefined {
  const list = unpack(bytes, (name) => !LARGE.test(name));
  if (!list || list.isTooLarge || !survey(list.parts).isOrdinary) return undefined;
  try {
    const { names, paths } = listIn(list.parts);
    const wanted = isWanted(names);
    if (!wanted) return undefined;
    const sheets = names.filter(wanted);
    const leftOut = new Set(paths);
    // Several names may stand for one part.
    for (const [i, name] of names.entries()) if (sheets.includes(name)) leftOut.delete(paths[i] ?? '');
    return { sheets, leftOut };
  } catch {
    return undefined;
  }
}

/** The names of a workbook's sheets, and the part that each is in. */
interface SheetList {
  readonly names: readonly string[];
  readonly paths: readonly string[];
}

let last: { readonly parts: Parts; readonly list: SheetList } | undefined;

/** The list in some parts. Departments fill in the same form one after another, so that the last one is kept. */
function listIn(parts: Parts): SheetList {
  if (last && isDeepStrictEqual(last.parts, parts)) return last.list;
  const book = readParts(parts, { sheets: [], bookFiles: true });
  const list = { names: book.SheetNames, paths: sheetPaths(book) };
  last = { parts, list };
  return list;
}
