import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile.ts';
import { memoryTree } from '../../../src/env/memory.ts';
import { Shelf } from '../../../src/shelf.ts';
import type { Document } from '../../../src/tree/node.ts';
import { printTree } from '../../../src/tree/print.ts';
import { documentText } from '../../../src/tree/text.ts';
import { pdf } from '../../../src/writers/pdf/index.ts';
import { bytesOf, env, PUBLISHED, projectPath } from '../../support/compile-data.ts';
import { onlyFile } from '../../support/only-file.ts';
import { pdfObjects } from '../../support/pdf-objects.ts';
import { memoryDisk, runJson } from '../../support/run-cli.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { style } from '../../typeset/style.ts';

const WITH_TABLES = projectPath('data/shahe/2026/liuyuzhili.yaml');

const DATA = {
  name: '表.csv',
  mediaType: 'text/csv',
  relation: 'data',
  bytes: Uint8Array.of(97, 44, 98),
} as const;

const built = (input: string, attachData: boolean) =>
  compile({ input, formats: ['pdf', 'csv'], attachData }, env, new Shelf(env));

/** The files inside a PDF, by name. */
async function attached(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  type Attached = Readonly<Record<string, { readonly filename: string; readonly content: Uint8Array }>>;
  const files = ((await document.getAttachments()) ?? {}) as Attached;
  await document.destroy();
  return new Map(Object.values(files).map(({ filename, content }) => [filename, content]));
}

test('the data goes along: as it was given, its pictures, and the statutory tables as CSV', async () => {
  const outcome = await built(WITH_TABLES, true);
  const files = await attached(bytesOf(outcome, 'pdf'));
  const csv = outcome.files.filter(({ format }) => format === 'csv');
  expect([...files.keys()].sort()).toEqual(
    ['budget.json', 'picture-1.png', ...csv.map(({ ending }) => ending.slice(1))].sort(),
  );
  for (const { ending, bytes } of csv)
    expect(Buffer.compare(files.get(ending.slice(1)) as Uint8Array, bytes)).toBe(0);
});

test('what goes along builds the same document', async () => {
  const original = await built(WITH_TABLES, true);
  const data = memoryTree(Object.fromEntries(await attached(bytesOf(original, 'pdf'))));
  const again = await compile({ input: 'budget.json', formats: [] }, { ...env, data }, new Shelf(env));
  expect(again.diagnostics).toEqual(original.diagnostics);
  expect(documentText(again.document as Document)).toEqual(documentText(original.document as Document));
  expect(printTree(again.document as Document)).toContain('figure');
});

test('each file tells what it is, its type and the date of the document', async () => {
  const document = {
    ...sampleDocument(),
    attachments: [DATA, { ...DATA, name: '1.json', relation: 'source' }] as const,
  };
  const bytes = onlyFile(await pdf.write(document, style, env)).bytes;
  const objects = pdfObjects(bytes);
  const specifications = objects.filter((body) => body.startsWith('<</Type/Filespec'));
  expect(specifications.map((body) => /\/AFRelationship\/(\w+)/.exec(body)?.[1])).toEqual(['Data', 'Source']);
  const text = Buffer.from(bytes).toString('latin1');
  const embedded = text.match(/\/Type\/EmbeddedFile[^\n]*/g) ?? [];
  expect(embedded).toHaveLength(2);
  for (const head of embedded)
    expect(head).toContain('/Subtype/text#2Fcsv/Params<</Size 3/ModDate(D:20250214)>>');
  const catalogue = objects.find((body) => body.includes('/Type/Catalog')) as string;
  expect(catalogue).toMatch(/\/AF\[\d+ 0 R \d+ 0 R\]/);
  // Names are looked up by halving, so 1.json stands before 表.csv though it was given after it.
  const [first, second] = [...catalogue.matchAll(/<FEFF(\w+)>\d+ 0 R/g)].map((name) => name[1]);
  expect([first?.slice(0, 4), second?.slice(0, 4)]).toEqual(['0031', '8868']);
});

test('a PDF with files is PDF/A-3, one without is PDF/A-2 and has none', async () => {
  const partOf = (bytes: Uint8Array) => /<pdfaid:part>(\d)/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  expect(partOf(bytesOf(await built(PUBLISHED, true), 'pdf'))).toBe('3');
  const plain = bytesOf(await built(PUBLISHED, false), 'pdf');
  expect(partOf(plain)).toBe('2');
  expect((await attached(plain)).size).toBe(0);
});

test('--attach-data on the command line does so', async () => {
  const { disk, files } = memoryDisk();
  const data = { 'a.yaml': readFileSync(PUBLISHED, 'utf8') };
  const ran = await runJson(['build', 'a.yaml', '--format', 'pdf', '--attach-data'], { disk, data });
  const [saved] = ran.files;
  const held = await attached(files.get(saved?.path ?? '') as Uint8Array);
  expect([...held.keys()]).toEqual(['budget.json']);
});
