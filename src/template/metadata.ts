import type { Budget } from '../model/schema.ts';
import type { Metadata, MetaTag } from '../tree/node.ts';
import { fillIfKnown } from './fill.ts';
import type { PreparedLayout } from './prepared-layout.ts';
import type { View } from './view.ts';

/**
 * The facts about a document that are not printed in it. A tag or description that needs a value which the
 * data does not give is left out: nothing is made up.
 */
export function metadataOf(prepared: PreparedLayout, budget: Budget, view: View): Metadata {
  const { layout } = prepared;
  const description = prepared.description && fillIfKnown(prepared.description, view, layout);
  const { indexNumber, documentDate, publicationDate } = budget.publication;
  const date = documentDate ?? publicationDate?.slice(0, 'YYYY-MM-DD'.length);
  return {
    author: budget.body.name,
    ...(description !== undefined && { description }),
    keywords: prepared.keywords.flatMap((template) => fillIfKnown(template, view, layout) ?? []),
    ...(date !== undefined && { date }),
    ...(indexNumber !== undefined && { indexNumber }),
    ...(documentDate !== undefined && { documentDate }),
    ...(publicationDate !== undefined && { publicationDate }),
    tags: prepared.tags.flatMap(({ name, value }): readonly MetaTag[] => {
      const content = fillIfKnown(value, view, layout);
      return content === undefined ? [] : [{ name, content }];
    }),
  };
}
