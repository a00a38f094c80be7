import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import type { Layout } from '../layouts/layout.ts';
import { layoutNames } from '../layouts/layout-names.ts';
import { exampleBudget } from '../model/example.ts';
import { decode } from '../readers/decode.ts';
import { findData } from '../readers/find-data.ts';
import { readBytes } from '../readers/read-data.ts';
import { Shelf } from '../shelf.ts';
import { draft } from '../template/draft.ts';
import { fileNameOf } from '../template/file-name.ts';
import { tableWordsOf } from '../template/table-words.ts';
import { viewOf } from '../template/view.ts';
import { tablesAreKnown } from '../transforms/expand-tables.ts';
import { finish } from '../transforms/index.ts';
import { coverage } from '../typeset/coverage.ts';

export interface Health {
  /** Layouts whose templates parse and can be filled with made-up data. */
  readonly layouts: readonly string[];
  /** How many of the characters each font file has. */
  readonly fonts: readonly { readonly file: string; readonly covered: number }[];
  /** All different characters of data and templates. */
  readonly characters: number;
  /** Characters that no font has. */
  readonly uncovered: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks whether everything is in its place: layouts, templates, fonts, and fonts against the data's characters. */
export function doctor(paths: readonly string[], env: Env): Health {
  const reporter = new Reporter();
  const shelf = new Shelf(env);
  const texts = findData(env.data, paths, reporter).map((file) => textOf(file, env, reporter));
  const layouts: Layout[] = [];
  for (const name of layoutNames(env.templates)) {
    const prepared = shelf.layout(name, reporter);
    if (!prepared) continue;
    const budget = exampleBudget();
    const view = viewOf(budget, prepared.layout.glossary);
    const pictures = new Map(budget.pictures.map(({ file }) => [file, undefined]));
    const filled = draft(prepared, view, reporter, { pictures });
    const words = tableWordsOf(prepared, view);
    const parts = { metadata: { author: '', keywords: [], tags: [] }, words };
    const named = fileNameOf(prepared, view, reporter, () => undefined);
    if (filled && named !== undefined && tablesAreKnown(filled, prepared.layout, reporter)) {
      finish(filled, budget, prepared.layout, parts);
      layouts.push(prepared.layout);
    }
    const { templates, partials } = prepared.layout;
    texts.push(...[...templates, ...Object.values(partials)].map((template) => template.source));
  }
  const characters = [...new Set(texts.join(''))].filter(
    (character) => !/[\s\p{Cc}\u{feff}]/u.test(character),
  );
  const style = layouts[0]?.style;
  const { fonts, uncovered } = style ? coverage(characters, style, env) : { fonts: [], uncovered: [] };
  return {
    layouts: layouts.map((layout) => layout.id),
    fonts,
    characters: characters.length,
    uncovered,
    diagnostics: reporter.diagnostics,
  };
}

function textOf(file: string, env: Env, reporter: Reporter): string {
  const bytes = readBytes(env.data, file, reporter);
  return (bytes && decode(bytes)) ?? '';
}
