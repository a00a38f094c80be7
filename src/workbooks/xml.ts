/** Opens every part of a workbook. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of SpreadsheetML and of what relates its parts, ISO/IEC 29500 transitional. */
export const SHEET_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Characters of a text or an attribute value as XML writes them; line breaks are kept in both. */
export const escapeXml = (value: string): string =>
  value.replace(/[&<>"\t\n\r]/g, (c) => ENTITIES[c] ?? `&#${c.charCodeAt(0)};`);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A string that Excel shows (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19): there `_x0041_` means A, so that an underscore
 * before such a code is written as one itself.
 */
export const escapeString = (value: string): string =>
  escapeXml(value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

/** Attributes in order; those that are undefined are left out. */
export const attributes = (of: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(of)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`]))
    .join('');
