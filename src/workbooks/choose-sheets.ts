import { readParts } from './read-parts.ts';
import { sheetPath } from './sheet-path.ts';
import { survey } from './survey.ts';
import { unpack } from './unpack.ts';

/** Of all sheets, by their names, those whose cells are wanted. */
export type WantedSheets = (sheets: readonly string[]) => (sheet: string) => boolean;

/** The sheets of a workbook to read, by name, and the parts that need not be unpacked for them. */
export interface ChosenSheets {
  readonly sheets: readonly string[];
  readonly leftOut: ReadonlySet<string>;
}

/** Parts as large as what stands in the cells. The others say which sheets there are. */
const LARGE = /^xl\/(worksheets|sharedStrings|media)/i;

/**
 * Chooses sheets of a workbook by its list of them alone. Undefined where that is not plainly there: who reads all of
 * it has a report for what is wrong.
 */
export function chooseSheets(bytes: Uint8Array, isWanted: WantedSheets): ChosenSheets | undefined {
  const list = unpack(bytes, (name) => !LARGE.test(name));
  if (!list || list.isTooLarge || !survey(list.parts).isOrdinary) return undefined;
  try {
    const book = readParts(list.parts, { sheets: [], bookFiles: true });
    const wanted = isWanted(book.SheetNames);
    const sheets = book.SheetNames.filter(wanted);
    const leftOut = new Set(book.SheetNames.map((_, i) => sheetPath(book, i)));
    // Several names may stand for one part.
    for (const [i, name] of book.SheetNames.entries())
      if (sheets.includes(name)) leftOut.delete(sheetPath(book, i));
    return { sheets, leftOut };
  } catch {
    return undefined;
  }
}
