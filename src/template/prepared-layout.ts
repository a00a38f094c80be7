import type { Reporter } from '../diagnostics/reporter.ts';
import type { Layout } from '../layouts/layout.ts';
import { exampleBudget } from '../model/example.ts';
import type { ParsedTemplate, Setting } from './parse-template.ts';
import { parseTemplate } from './parse-template.ts';
import { viewOf } from './view.ts';

/** A layout whose templates are checked and ready to be filled with any number of budgets. */
export interface PreparedLayout {
  readonly layout: Layout;
  readonly sections: readonly ParsedTemplate[];
  /** The one-line templates that stand in `layout.yaml` itself. */
  readonly fileName: ParsedTemplate;
  readonly description: ParsedTemplate | undefined;
  readonly keywords: readonly ParsedTemplate[];
  readonly tags: readonly { readonly name: string; readonly value: ParsedTemplate }[];
}

/** Checks all templates of a layout against a made-up budget and reports everything that is wrong with them. */
export function prepareLayout(layout: Layout, reporter: Reporter): PreparedLayout | undefined {
  const sample = viewOf(exampleBudget(), layout.glossary);
  let sound = true;
  const parse = (file: Layout['templates'][number], kind: Setting['kind']): ParsedTemplate => {
    const parsed = parseTemplate(file, { sample, partials: layout.partials, kind }, reporter);
    sound &&= parsed !== undefined;
    return parsed ?? { file, run: () => '' };
  };
  const line = (source: string) => parse({ path: layout.file, source }, 'line');
  const prepared: PreparedLayout = {
    layout,
    sections: layout.templates.map((file) => parse(file, 'markup')),
    fileName: line(layout.fileName),
    description: layout.description === undefined ? undefined : line(layout.description),
    keywords: layout.keywords.map(line),
    tags: layout.tags.map(({ name, value }) => ({ name, value: line(value) })),
  };
  return sound ? prepared : undefined;
}
