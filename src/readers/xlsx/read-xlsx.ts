import { isForm, sheetsOfForm } from '../../forms/form.ts';
import { readForm } from '../../forms/read-form.ts';
import { loadMappings } from '../../layouts/load-mappings.ts';
import { READING_LIMITS, readWorkbook } from '../../workbooks/read-workbook.ts';
import type { Reader } from '../reader.ts';
import { isOfKind, mapWorkbook } from './map-workbook.ts';

/** Reads our own form, and workbooks of a kind that a layout has a mapping for. */
export const readXlsx: Reader['read'] = async (bytes, file, { reporter, templates, wanted }) => {
  const workbook = await readWorkbook(bytes, file, reporter, READING_LIMITS, wanted && sheetsFor(wanted));
  if (!workbook) return undefined;
  if (isForm(workbook.sheets.map(({ name }) => name.trim()))) return readForm(workbook, file, reporter);
  const mappings = loadMappings(templates, reporter);
  const known = mappings.find(({ mapping }) => isOfKind(workbook, mapping));
  if (known) return mapWorkbook(workbook, file, known.mapping, reporter);
  reporter.report('unknown-workbook', { known: mappings.map(({ layout }) => layout).join('、') }, { file });
  return undefined;
};

/** Of our form, the sheets that hold the wanted fields; of other workbooks all. */
const sheetsFor = (wanted: readonly string[]) => (sheets: readonly string[]) => {
  if (!isForm(sheets.map((name) => name.trim()))) return () => true;
  const names = sheetsOfForm(wanted);
  return (name: string) => names.includes(name.trim());
};
