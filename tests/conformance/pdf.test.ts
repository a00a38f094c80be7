import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTool } from '../support/tool.ts';
import { saveCounty, saveFuzzed, savePublished } from './made-files.ts';
import { mayRunVerapdf, verapdf } from './verapdf/verapdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the PDF of every department in data/, of an invented county, and of any document', () => {
  const plain: string[] = [];
  const attached: string[] = [];

  beforeAll(async () => {
    const county = await saveCounty(folder);
    plain.push(...(await savePublished(folder, false)), ...county.plain, ...(await saveFuzzed(folder)));
    attached.push(...county.attached, ...(await savePublished(folder, true)));
  }, 120_000);

  test.skipIf(!hasTool('qpdf'))(
    'is sound to qpdf',
    () => {
      expect(plain.length + attached.length).toBeGreaterThan(80);
      for (const file of [...plain, ...attached]) {
        const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
        expect(stdout + stderr).toContain('No syntax or stream encoding errors');
        expect(status).toBe(0);
      }
    },
    120_000,
  );

  describe.skipIf(!(mayRunVerapdf() && hasTool('java') && hasTool('mvn')))('to veraPDF', () => {
    test.each([
      ['PDF/A-2a', '2a', () => plain],
      ['PDF/A-3a where it holds its data', '3a', () => attached],
      ['PDF/UA-1', 'ua1', () => [...plain, ...attached]],
    ] as const)(
      'is %s',
      (_, flavour, files) => {
        const lines = verapdf(flavour, files());
        expect(lines.filter((line) => line.startsWith('FAIL'))).toEqual([]);
        expect(lines.filter((line) => line.startsWith('PASS'))).toHaveLength(files().length);
      },
      300_000,
    );
  });
});
