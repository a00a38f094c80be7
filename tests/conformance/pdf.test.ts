import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, compileFile, dataFiles } from '../support/compile-data.ts';
import { hasTool } from '../support/tool.ts';
import { mayRunVerapdf, verapdf } from './verapdf/verapdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the PDF of every department in data/', () => {
  const files: string[] = [];

  beforeAll(async () => {
    for (const [i, input] of dataFiles().entries()) {
      const file = join(folder, `${i}.pdf`);
      writeFileSync(file, bytesOf(await compileFile(input, ['pdf']), 'pdf'));
      files.push(file);
    }
  });

  test.skipIf(!hasTool('qpdf'))('is sound to qpdf', () => {
    for (const file of files) {
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      expect(stdout + stderr).toContain('No syntax or stream encoding errors');
      expect(status).toBe(0);
    }
  });

  test.skipIf(!(mayRunVerapdf() && hasTool('java') && hasTool('mvn')))(
    'is PDF/A-2a and PDF/UA-1 to veraPDF',
    () => {
      for (const flavour of ['2a', 'ua1']) {
        const lines = verapdf(flavour, files);
        expect(lines.filter((line) => line.startsWith('PASS'))).toHaveLength(files.length);
        expect(lines.filter((line) => line.startsWith('FAIL'))).toEqual([]);
      }
    },
    300_000,
  );
});
