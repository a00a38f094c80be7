import type { Reporter } from '../diagnostics/reporter.ts';
import type { Layout } from '../layouts/layout.ts';
import { exampleBudget } from '../model/example.ts';
import type { Budget } from '../model/schema.ts';
import type { Draft, DraftBlock, Section } from '../tree/node.ts';
import { inlineText } from '../tree/text.ts';
import type { RunData } from './helpers.ts';
import type { ParsedTemplate, TemplateKind } from './parse-template.ts';
import { parseTemplate } from './parse-template.ts';
import { readMarkup } from './read-markup.ts';
import type { View } from './view.ts';
import { viewOf } from './view.ts';

/** A layout's templates, checked and ready to be filled with any number of budgets. */
export interface Templates {
  readonly layout: Layout;
  readonly sections: readonly ParsedTemplate[];
}

/** Checks all templates of a layout and reports everything that is wrong with them. */
export function prepareTemplates(layout: Layout, reporter: Reporter): Templates | undefined {
  const sample = viewOf(exampleBudget(), layout.glossary);
  const setting = { sample, partials: layout.partials, kind: 'markup' } as const;
  const sections = layout.templates.map((file) => parseTemplate(file, setting, reporter));
  return sections.every((section) => section !== undefined) ? { layout, sections } : undefined;
}

/** Fills a layout's templates with a budget. Reports values that the text needs and the data lacks. */
export function draft(templates: Templates, budget: Budget, reporter: Reporter): Draft | undefined {
  const { layout } = templates;
  const view = viewOf(budget, layout.glossary);
  const filled = templates.sections.map((template) => fill(template, view, layout, 'markup', reporter));
  if (filled.includes(undefined)) return undefined;
  const parsed = filled.map((markup, i) => {
    const path = templates.sections[i]?.file.path ?? '';
    return readMarkup(markup ?? '', () => ({ file: path }), reporter);
  });
  if (parsed.includes(undefined)) return undefined;
  const sections = joinSections(parsed.flatMap((part) => part ?? []));
  return { kind: 'draft', title: titleOf(sections), sections };
}

/** Runs a template; undefined, with a report, where it needed a value that is not there. */
export function fill(
  template: ParsedTemplate,
  view: View,
  layout: Layout,
  kind: TemplateKind,
  reporter: Reporter,
): string | undefined {
  let sound = true;
  const data: RunData = {
    template: template.file.path,
    amounts: layout.amounts.text,
    plain: kind === 'line',
    fault(code, facts, line) {
      sound = false;
      reporter.report(code, facts, { file: template.file.path, line });
    },
  };
  const text = template.run(view, data);
  return sound ? text : undefined;
}

/** Neighbours of one orientation become one section: a section begins a page. */
function joinSections(sections: readonly Section<DraftBlock>[]): readonly Section<DraftBlock>[] {
  const joined: Section<DraftBlock>[] = [];
  for (const section of sections) {
    const last = joined[joined.length - 1];
    if (last?.orientation === section.orientation)
      joined[joined.length - 1] = { ...last, blocks: [...last.blocks, ...section.blocks] };
    else joined.push(section);
  }
  return joined;
}

/** The document's title in one line. */
function titleOf(sections: readonly Section<DraftBlock>[]): string {
  const title = sections.flatMap((section) => section.blocks).find((block) => block.kind === 'title');
  return title ? inlineText(title.inlines).replaceAll('\n', '') : '';
}
