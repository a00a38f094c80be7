import type { Reporter } from '../diagnostics/reporter.ts';
import type { Draft, DraftBlock, Pictures, Section } from '../tree/node.ts';
import { inlineText } from '../tree/text.ts';
import type { PlaceOfField } from './fill.ts';
import { fill } from './fill.ts';
import type { PreparedLayout } from './prepared-layout.ts';
import { readMarkup } from './read-markup.ts';
import type { View } from './view.ts';

/** What there is of the data beside its view. */
export interface Data {
  readonly pictures?: Pictures;
  readonly placeOf?: PlaceOfField;
}

/**
 * Fills a layout's templates with a view. Reports values that the text needs and the data lacks, at the data's
 * place, and a text without a title.
 */
export function draft(
  { layout, sections }: PreparedLayout,
  view: View,
  reporter: Reporter,
  { pictures, placeOf }: Data = {},
): Draft | undefined {
  const parts = sections.map((template) => {
    const markup = fill(template, view, layout, reporter, placeOf);
    return markup === undefined
      ? undefined
      : readMarkup(markup, () => ({ file: template.file.path }), reporter, pictures);
  });
  if (parts.includes(undefined)) return undefined;
  const joined = joinSections(parts.flatMap((part) => part ?? []));
  const title = titleOf(joined);
  if (title) return { kind: 'draft', title, sections: joined };
  reporter.report('no-title', {}, { file: layout.templates[0]?.path ?? layout.file });
  return undefined;
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
