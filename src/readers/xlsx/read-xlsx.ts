import { isFilledIn, isForm } from '../../forms/form.ts';
import { readForm } from '../../forms/read-form.ts';
import { loadMappings } from '../../layouts/load-mappings.ts';
import { READING_LIMITS, readWorkbook } from '../../workbooks/read-workbook.ts';
import type { Reader } from '../reader.ts';
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
  const isWanted = (sheets: readonly string[]) => {
    if (isForm(sheets.map((name) => name.trim()))) return (sheet: string) => isFilledIn(sheet.trim(), wanted);
    const mapping = wanted && mappingOf(sheets);
    return mapping && ((sheet: string) => holdsAny(sheet, namesOf(wanted), mapping));
  };
  const workbook = await readWorkbook(bytes, file, reporter, READING_LIMITS, isWanted);
  if (!workbook) return undefined;
  const names = workbook.sheets.map(({ name }) => name);
  if (isForm(names.map((name) => name.trim()))) return readForm(workbook, file, reporter);
  const mapping = mappingOf(names);
  if (mapping) return mapWorkbook(workbook, file, mapping, reporter);
  const known = mappings().map(({ layout }) => layout);
  reporter.report('unknown-workbook', { known: known.join('、') }, { file });
  return undefined;
};
