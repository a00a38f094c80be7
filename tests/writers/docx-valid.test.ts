import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { docx } from '../../src/writers/docx/index.ts';
import { bytesOf, compileFile, dataFiles, env } from '../support/compile-data.ts';
import { GBT9704 } from '../support/gbt9704-style.ts';
import { onlyFile } from '../support/only-file.ts';
import { sampleDocument } from '../support/sample-document.ts';
import { hasValidator, officeErrors } from '../support/validate-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-docx-'));
const path = join(folder, 'sample.docx');
afterAll(() => rmSync(folder, { recursive: true }));

const errorsOf = async (bytes: Uint8Array, office: string): Promise<readonly unknown[]> => {
  writeFileSync(path, bytes);
  return officeErrors(path, office);
};

const there = hasValidator();

test.skipIf(!there).each(['Office2019', 'Microsoft365'])(
  'a Word file with everything in it is valid for %s',
  async (office) => {
    const plain = sampleDocument();
    for (const document of [plain, { ...plain, stamp: '样稿' }]) {
      const { bytes } = onlyFile(await docx.write(document, GBT9704, env));
      expect(await errorsOf(bytes, office)).toEqual([]);
    }
  },
);

test.skipIf(!there).each(dataFiles())('the Word file of %s is valid', async (file) => {
  expect(await errorsOf(bytesOf(await compileFile(file, ['docx']), 'docx'), 'Microsoft365')).toEqual([]);
});
