import { Reporter } from '../diagnostics/reporter.ts';
import type { Budget } from '../model/schema.ts';
import type { Metadata, MetaTag } from '../tree/node.ts';
import { fill } from './draft.ts';
import type { LineTemplates } from './line-templates.ts';
import { viewOf } from './view.ts';

/**
 * The facts about a document that are not printed in it. A tag or description that needs a value which the
 * data does not give is left out: nothing is made up.
 */
export function metadataOf(lines: LineTemplates, budget: Budget): Metadata {
  const { layout } = lines;
  const view = viewOf(budget, layout.glossary);
  const known = (template: LineTemplates['fileName'] | undefined): string | undefined =>
    template && fill(template, view, layout, 'line', new Reporter());
  const description = known(lines.description);
  const date = budget.publication.documentDate ?? budget.publication.publicationDate?.slice(0, 10);
  return {
    author: budget.body.name,
    ...(description !== undefined && { description }),
    keywords: lines.keywords.flatMap((template) => known(template) ?? []),
    ...(date !== undefined && { date }),
    tags: lines.tags.flatMap(({ name, value }): readonly MetaTag[] => {
      const content = known(value);
      return content === undefined ? [] : [{ name, content }];
    }),
  };
}
