import { isForm } from '../../forms/form.ts';
import { readForm } from '../../forms/read-form.ts';
import { loadMappings } from '../../layouts/load-mappings.ts';
import { readWorkbook } from '../../workbooks/read-workbook.ts';
import type { Reader } from '../reader.ts';
import { isOfKind, mapWorkbook } from './map-workbook.ts';

/** Our own form, and workbooks of a kind that a layout has a mapping for. */
export const xlsx: Reader = {
  extensions: ['xlsx'],
  largest: 16,
  async read(bytes, file, { reporter, templates }) {
    const workbook = await readWorkbook(bytes, file, reporter);
    if (!workbook) return undefined;
    if (isForm(workbook.sheets.map(({ name }) => name.trim()))) return readForm(workbook, file, reporter);
    const mappings = loadMappings(templates, reporter);
    const known = mappings.find(({ mapping }) => isOfKind(workbook, mapping));
    if (known) return mapWorkbook(workbook, file, known.mapping, reporter);
    reporter.report('unknown-workbook', { known: mappings.map(({ layout }) => layout).join('、') }, { file });
    return undefined;
  },
};
