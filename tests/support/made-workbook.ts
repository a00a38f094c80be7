import { strToU8, zipSync } from 'fflate';

export interface Markup {
  /** The content of `sheetData`. */
  readonly rows: string;
  /** What follows it. */
  readonly after?: string;
  /** The content of the table of shared texts. */
  readonly strings?: string;
  readonly formats?: string;
  /** How many sheets there are, all with the same rows. */
  readonly sheets?: number;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const names = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"`;

/** A workbook of any markup, as no program writes it. */
export function madeWorkbook({
  rows,
  after = '',
  strings = '',
  formats = '',
  sheets = 1,
}: Markup): Uint8Array {
  const kinds = {
    workbook: 'sheet.main',
    'worksheets/sheet1': 'worksheet',
    sharedStrings: 'sharedStrings',
    styles: 'styles',
  };
  const overrides = Object.entries(kinds).map(
    ([part, kind]) => `<Override PartName="/xl/${part}.xml" ContentType="${MAIN}.${kind}+xml"/>`,
  );
  const list = Array.from(
    { length: sheets },
    (_, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}" r:id="a"/>`,
  );
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types">${overrides.join('')}</Types>`,
    'xl/workbook.xml': `<workbook ${names}><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${names}><sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/sharedStrings.xml': `<sst ${names}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${names}>${formats}</styleSheet>`,
  };
  const bytes = Object.entries(parts).map(([name, markup]) => [name, strToU8(markup)] as const);
  return zipSync(Object.fromEntries(bytes));
}
