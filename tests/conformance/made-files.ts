import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compile } from '../../src/compile.ts';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { loadSubjects } from '../../src/layouts/load-subjects.ts';
import { Shelf } from '../../src/shelf.ts';
import { paragraph, text, title } from '../../src/tree/build.ts';
import type { Document } from '../../src/tree/node.ts';
import { pdf } from '../../src/writers/pdf/index.ts';
import { sampleFiles } from '../sample/files.ts';
import { bytesOf, dataFiles, env } from '../support/compile-data.ts';
import { onlyFile } from '../support/only-file.ts';
import { randomDocument } from '../support/random-document.ts';
import { documentOf, sampleDocument } from '../support/sample-document.ts';
import { style } from '../typeset/style.ts';

const DEPARTMENTS = 50;
const FUZZED = 30;
const SEED = 20_190_301;

const shelf = new Shelf(env);

/** Saves the PDF of every department in data/, with its data or without. */
export async function savePublished(folder: string, attachData: boolean): Promise<readonly string[]> {
  const files: string[] = [];
  for (const input of dataFiles()) {
    const outcome = await compile({ input, formats: ['pdf'], attachData }, env, shelf);
    files.push(saved(folder, `data-${attachData}-${files.length}`, bytesOf(outcome, 'pdf')));
  }
  return files;
}

/** Saves the PDFs of an invented county's departments, every second one with its data. */
export async function saveCounty(
  folder: string,
): Promise<{ readonly plain: string[]; readonly attached: string[] }> {
  const subjects = loadSubjects(['base'], env.templates, new Reporter());
  const files = { plain: [] as string[], attached: [] as string[] };
  let isAttached = false;
  for (const { file, bytes } of sampleFiles(DEPARTMENTS, 1, subjects)) {
    const data = memoryTree({ [file]: bytes });
    const outcome = await compile(
      { input: file, formats: ['pdf'], attachData: isAttached },
      { ...env, data },
      shelf,
    );
    const list = isAttached ? files.attached : files.plain;
    list.push(saved(folder, `county-${isAttached}-${list.length}`, bytesOf(outcome, 'pdf')));
    isAttached = !isAttached;
  }
  return files;
}

/** Saves documents of every kind of block in any order, and one whose title XML would trip over. */
export async function saveFuzzed(folder: string): Promise<readonly string[]> {
  const awkward = documentOf(
    [
      {
        ...sampleDocument().sections[0],
        blocks: [title([text(AWKWARD)]), paragraph([text(AWKWARD)])],
      } as never,
    ],
    AWKWARD,
  );
  const documents = [
    awkward,
    sampleDocument(),
    ...fc.sample(randomDocument, { numRuns: FUZZED, seed: SEED }),
  ];
  const files: string[] = [];
  for (const document of documents)
    files.push(saved(folder, `fuzzed-${files.length}`, await printed(document)));
  return files;
}

const AWKWARD = 'A & B <C>办公室 "d" \'e\' ]]> (f)\\';

const printed = async (document: Document): Promise<Uint8Array> =>
  onlyFile(await pdf.write(document, style, env)).bytes;

function saved(folder: string, name: string, bytes: Uint8Array): string {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  return file;
}
