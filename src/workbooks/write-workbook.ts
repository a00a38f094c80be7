import type { Zippable } from 'fflate';
import { strToU8, zipSync } from 'fflate';
import { propertiesPart } from './properties-part.ts';
import { absoluteReference, rowsReference } from './reference.ts';
import { sheetPart } from './sheet-part.ts';
import { StyleTable } from './style-table.ts';
import type { SheetPlan, WorkbookPlan } from './workbook-plan.ts';
import {
  attributes,
  escapeXml,
  OFFICE_RELATIONS,
  PACKAGE_RELATIONS,
  SHEET_NAMESPACE,
  XML_DECLARATION,
} from './xml.ts';

/** What a workbook is to a browser or a mail program. */
export const WORKBOOK_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as the bytes of an XLSX file (ISO/IEC 29500). Same workbook, same bytes. */
export function writeWorkbook(workbook: WorkbookPlan): Uint8Array {
  const { sheets } = workbook;
  const styles = new StyleTable();
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([
      ['officeDocument', 'xl/workbook.xml', OFFICE_RELATIONS],
      ['metadata/core-properties', 'docProps/core.xml', PACKAGE_RELATIONS],
    ]),
    'docProps/core.xml': propertiesPart(workbook),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`, OFFICE_RELATIONS] as const),
      ['styles', 'styles.xml', OFFICE_RELATIONS],
    ]),
    'xl/workbook.xml': workbookPart(sheets),
  };
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetPart(sheet, i === 0, styles);
  });
  parts['xl/styles.xml'] = styles.part();
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, entry(xml)])));
}

/**
 * A local time, because a zip entry holds one and fflate takes it from the local clock: so it is the same in
 * every time zone. Noon exists in all of them.
 */
const entry = (xml: string): Zippable[string] => [strToU8(xml), { level: 6, mtime: '1980-01-01T12:00:00' }];

function workbookPart(sheets: readonly SheetPlan[]): string {
  const list = sheets.map(
    ({ name }, i) => `<sheet${attributes({ name, sheetId: i + 1, 'r:id': `rId${i + 1}` })}/>`,
  );
  const titles = sheets.flatMap(({ name, print: { repeatedRows } }, i) =>
    repeatedRows === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escapeXml(rowsReference(name, repeatedRows.first, repeatedRows.last))}</definedName>`,
        ],
  );
  // Excel finds a filter by this name, and LibreOffice takes its range from there.
  const filters = sheets.flatMap(({ name, filter }, i) =>
    filter === undefined
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${escapeXml(absoluteReference(name, filter))}</definedName>`,
        ],
  );
  const defined = [...filters, ...titles];
  const names = defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '';
  return `${XML_DECLARATION}<workbook xmlns="${SHEET_NAMESPACE}" xmlns:r="${OFFICE_RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>${names}</workbook>`;
}

type Relation = readonly [type: string, target: string, family: string];

function relationships(all: readonly Relation[]): string {
  const list = all.map(
    ([type, target, family], i) =>
      `<Relationship Id="rId${i + 1}" Type="${family}/${type}" Target="${target}"/>`,
  );
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${list.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = [
    ['xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, i) => [
      `xl/worksheets/sheet${i + 1}.xml`,
      `${spreadsheet}.worksheet+xml`,
    ]),
    ['xl/styles.xml', `${spreadsheet}.styles+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}
