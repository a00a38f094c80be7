import { writeWorkbook } from '../workbooks/write-workbook.ts';
import { formOf } from './form.ts';
import { factsSheet, guideSheet, listSheet } from './form-sheets.ts';
import { formWords } from './form-words.ts';

/**
 * A workbook to fill in, with a sheet for each part of a department's data. `plain` is what stands in it already:
 * texts under the schema's English keys.
 */
export function writeForm(plain: unknown): Uint8Array {
  const form = formOf();
  return writeWorkbook({
    title: formWords.guide,
    author: '',
    sheets: [guideSheet(), factsSheet(form, plain), ...form.lists.map((list) => listSheet(list, plain))],
  });
}
