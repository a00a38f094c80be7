import type { Reporter } from '../diagnostics/reporter.ts';
import type { Layout } from '../layouts/layout.ts';
import { exampleBudget } from '../model/example.ts';
import type { ParsedTemplate } from './parse-template.ts';
import { parseTemplate } from './parse-template.ts';
import { viewOf } from './view.ts';

/** The one-line templates that stand in `layout.yaml` itself: the file's name, the description, meta tags. */
export interface LineTemplates {
  readonly layout: Layout;
  readonly fileName: ParsedTemplate;
  readonly description?: ParsedTemplate;
  readonly keywords: readonly ParsedTemplate[];
  readonly tags: readonly { readonly name: string; readonly value: ParsedTemplate }[];
}

/** Checks the one-line templates of a layout and reports what is wrong with them. */
export function prepareLines(layout: Layout, reporter: Reporter): LineTemplates | undefined {
  const sample = viewOf(exampleBudget(), layout.glossary);
  const before = reporter.diagnostics.length;
  const setting = { sample, partials: {}, kind: 'line' } as const;
  const parse = (source: string) => parseTemplate({ path: layout.file, source }, setting, reporter);
  const fileName = parse(layout.fileName);
  const description = layout.description === undefined ? undefined : parse(layout.description);
  const keywords = layout.keywords.flatMap((source) => parse(source) ?? []);
  const tags = layout.tags.flatMap(({ name, value }) => {
    const parsed = parse(value);
    return parsed ? [{ name, value: parsed }] : [];
  });
  if (!fileName || reporter.diagnostics.length > before) return undefined;
  return { layout, fileName, ...(description && { description }), keywords, tags };
}
