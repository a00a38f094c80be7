import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Layout, TemplateFile } from '../layouts/layout.ts';
import type { TableLines } from '../layouts/table-lines.ts';
import { mapLines } from '../layouts/table-lines.ts';
import { exampleBudget } from '../model/example.ts';
import type { ParsedTemplate, Setting } from './parse-template.ts';
import { parseTemplate } from './parse-template.ts';
import { viewOf } from './view.ts';

/** A layout whose templates are checked and ready to be filled with any number of budgets. */
export interface PreparedLayout {
  readonly layout: Layout;
  readonly sections: readonly ParsedTemplate[];
  readonly fileName: ParsedTemplate;
  readonly description: ParsedTemplate | undefined;
  readonly keywords: readonly ParsedTemplate[];
  readonly tags: readonly { readonly name: string; readonly value: ParsedTemplate }[];
  readonly tableLines: Readonly<Record<string, TableLines<ParsedTemplate>>>;
}

/** Checks all templates of a layout against a made-up budget and reports everything that is wrong with them. */
export function prepareLayout(layout: Layout, reporter: Reporter): PreparedLayout | undefined {
  const found = new Reporter();
  const sample = viewOf(exampleBudget(), layout.glossary);
  const tables = Object.keys(layout.tables);
  let sound = true;
  const parse = (file: TemplateFile, kind: Setting['kind']): ParsedTemplate => {
    const parsed = parseTemplate(file, { sample, tables, partials: layout.partials, kind }, found);
    sound &&= parsed !== undefined;
    return parsed ?? { file, kind, run: () => '' };
  };
  const line = (file: TemplateFile) => parse(file, 'line');
  const { fileName, description, keywords, tags, tableLines } = layout.lines;
  const prepared: PreparedLayout = {
    layout,
    sections: layout.templates.map((file) => parse(file, 'markup')),
    fileName: line(fileName),
    description: description && line(description),
    keywords: keywords.map(line),
    tags: tags.map(({ name, value }) => ({ name, value: line(value) })),
    tableLines: Object.fromEntries(
      Object.entries(tableLines).map(([name, lines]) => [name, mapLines(lines, line)]),
    ),
  };
  reporter.add(distinct(found.diagnostics));
  return sound ? prepared : undefined;
}

/** A partial is checked wherever it is put in; its own faults are told once. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
