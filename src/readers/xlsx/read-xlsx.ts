import { isForm, sheetsOfForm } from '../../forms/form.ts';
import { readForm } from '../../forms/read-form.ts';
import { loadMappings } from '../../layouts/load-mappings.ts';
import { READING_LIMITS, readWorkbook } from '../../workbooks/read-workbook.ts';
import type { Reader, TopField } from '../reader.ts';
import { namesOf } from '../reader.ts';
import { holdsAny, isOfKind, mapWorkbook } from './map-workbook.ts';

/** Reads our own form, and workbooks of a kind that a layout has a mapping for. */
export const readXlsx: Reader['read'] = async (bytes, file, { reporter, templates, wanted }) => {
  type Mappings = ReturnType<typeof loadMappings>;
  let loaded: Mappings | undefined;
  const mappings = (): Mappings => {
    loaded ??= loadMappings(templates, reporter);
    return loaded;
  };
  const mappingOf = (sheets: readonly string[]) =>
    mappings().find(({ mapping }) => isOfKind(sheets, mapping))?.mapping;
  const sheetsFor = (fields: readonly TopField[]) => (sheets: readonly string[]) => {
    if (isForm(sheets.map((name) => name.trim()))) {
      const names = sheetsOfForm(fields);
      return (sheet: string) => names.includes(sheet.trim());
    }
    const mapping = mappingOf(sheets);
    return (sheet: string) => !mapping || holdsAny(sheet, namesOf(fields), mapping);
  };
  const workbook = await readWorkbook(bytes, file, reporter, READING_LIMITS, wanted && sheetsFor(wanted));
  if (!workbook) return undefined;
  const names = workbook.sheets.map(({ name }) => name);
  if (isForm(names.map((name) => name.trim()))) return readForm(workbook, file, reporter);
  const mapping = mappingOf(names);
  if (mapping) return mapWorkbook(workbook, file, mapping, reporter);
  const known = mappings().map(({ layout }) => layout);
  reporter.report('unknown-workbook', { known: known.join('、') }, { file });
  return undefined;
};
