import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/workbooks/write-workbook.ts';
import { xlsx } from '../../src/writers/xlsx/index.ts';
import { env } from '../support/compile-data.ts';
import { formSheet, formWorkbook, PLAIN_LOOK } from '../support/form-workbook.ts';
import { GBT9704 } from '../support/gbt9704-style.ts';
import { onlyFile } from '../support/only-file.ts';
import { sampleDocument } from '../support/sample-document.ts';
import { statutoryDocument } from '../support/statutory-document.ts';
import { hasValidator, officeErrors } from '../support/validate-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-xlsx-'));
const path = join(folder, 'sample.xlsx');
afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(!hasValidator()).each(['Office2019', 'Microsoft365'])(
  'workbooks are valid for %s',
  async (office) => {
    const documents = [statutoryDocument(), sampleDocument(), { ...statutoryDocument(), stamp: '样稿' }];
    const tables = await Promise.all(
      documents.map(async (document) => onlyFile(await xlsx.write(document, GBT9704, env)).bytes),
    );
    const list = formSheet({
      name: "科目'表",
      rows: [{ height: 20, cells: [{ value: '201', look: PLAIN_LOOK }] }],
      frozenRows: 0,
      isProtected: false,
      choices: [],
    });
    for (const bytes of [...tables, writeWorkbook(formWorkbook(formSheet(), list))]) {
      writeFileSync(path, bytes);
      expect(await officeErrors(path, office)).toEqual([]);
    }
  },
);
