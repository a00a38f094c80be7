import type { SubjectKind, Subjects } from '../model/statements/subjects.ts';
import { writeWorkbook } from '../workbooks/write-workbook.ts';
import { formOf } from './form.ts';
import { rowsOf, valueAt } from './form-rows.ts';
import type { CodeLists } from './form-sheets.ts';
import { factsSheet, guideSheet, listSheet, subjectsSheet } from './form-sheets.ts';
import { formWords } from './form-words.ts';

/**
 * A workbook to fill in, with a sheet for each part of a department's data and the year's subjects to choose from.
 * `plain` is what stands in it already: texts under the schema's English keys. Lists that only some layouts print are
 * asked for where something is in them, or where `isPrinted` says so of their path of Chinese names.
 */
export function writeForm(
  plain: unknown,
  subjects: Subjects,
  year: number,
  isPrinted: (path: readonly string[]) => boolean = () => false,
): Uint8Array {
  const { facts, lists } = formOf();
  const form = {
    facts: facts.filter(({ isExtra, keys }) => !isExtra || valueAt(plain, keys) !== undefined),
    lists: lists.filter((list) => !list.isExtra || isPrinted(list.path) || rowsOf(list, plain).length > 0),
  };
  const functional = subjects.ofLevel('functional', 7, year);
  const economic = subjects.ofLevel('economic', 5, year);
  const listed: CodeLists = {
    functional: codesAt(1, functional.length),
    economic: codesAt(1 + functional.length, economic.length),
  };
  return writeWorkbook({
    title: formWords.guide,
    author: '',
    sheets: [
      guideSheet(),
      factsSheet(form, plain, listed),
      ...form.lists.map((list) => listSheet(list, plain, listed)),
      subjectsSheet([...functional, ...economic]),
    ],
  });
}

/** Where codes stand on the sheet of subjects. */
const codesAt = (row: number, rows: number): CodeLists[SubjectKind] => ({
  sheet: formWords.subjects,
  range: { row, column: 0, rows, columns: 1 },
});
