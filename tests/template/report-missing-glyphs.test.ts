import { expect, test } from 'vitest';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import type { Env } from '../../src/env/env.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { loadSubjects } from '../../src/layouts/load-subjects.ts';
import { completeBudget } from '../../src/model/complete-budget.ts';
import { schemaFor } from '../../src/model/schema-for.ts';
import { validate } from '../../src/model/validate.ts';
import { readPictureFiles } from '../../src/picture-files.ts';
import { readData } from '../../src/readers/read-data.ts';
import { everyTextFor } from '../../src/report-missing-glyphs.ts';
import { Shelf } from '../../src/shelf.ts';
import { draft } from '../../src/template/draft.ts';
import { tableWordsOf } from '../../src/template/table-words.ts';
import { viewOf } from '../../src/template/view.ts';
import { finish } from '../../src/transforms/index.ts';
import { documentText } from '../../src/tree/text.ts';
import { sampleFiles } from '../sample/files.ts';
import { dataFiles, env } from '../support/compile-data.ts';

const shelf = new Shelf(env);

/** The characters of a document, and those that are looked at before it is made. */
async function charactersOf(input: string, own: Env) {
  const reporter = new Reporter();
  const raw = await readData(own, input, reporter);
  const valid = raw && validate(schemaFor(raw), raw, reporter);
  const prepared = valid && shelf.layout(valid.value.layout ?? 'hebei', reporter);
  const budget = prepared && completeBudget(valid, prepared.layout.subjects, reporter);
  if (!budget) throw new Error(JSON.stringify(reporter.diagnostics));
  const { layout } = prepared;
  const view = viewOf(budget.value, layout.glossary, budget.sourcesOf);
  const pictures = readPictureFiles(budget, input, own.data, reporter);
  const filled = draft(prepared, view, reporter, { pictures });
  if (!filled) throw new Error(JSON.stringify(reporter.diagnostics));
  const words = tableWordsOf(prepared, view);
  const metadata = { author: '', keywords: [], tags: [] };
  const printed = new Set(documentText(finish(filled, budget.value, layout, { metadata, words })).join(''));
  const seen = new Set<string>();
  everyTextFor({ raw, draft: filled, words }, layout, (text) => [...text].every((c) => seen.add(c)));
  return { printed, seen };
}

const unseen = ({ printed, seen }: Awaited<ReturnType<typeof charactersOf>>): readonly string[] =>
  [...printed].filter((character) => !/[\t\n]/.test(character) && !seen.has(character));

test.each(dataFiles())('what %s prints is looked at before its document is made', async (input) => {
  expect(unseen(await charactersOf(input, env))).toEqual([]);
});

test('so is what invented departments print', async () => {
  const subjects = loadSubjects(['base'], env.templates, new Reporter());
  for (const { file, bytes } of sampleFiles(20, 5, subjects)) {
    const own = { ...env, data: memoryTree({ [file]: bytes }) };
    expect(unseen(await charactersOf(file, own)), file).toEqual([]);
  }
});
