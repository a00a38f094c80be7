import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import * as build from '../tree/build.ts';
import type {
  DraftBlock,
  HeadingLevel,
  Inline,
  ListItem,
  Paragraph,
  ParagraphRole,
  Pictures,
  Section,
} from '../tree/node.ts';
import type { Locate, MarkupHandler } from './markup-events.ts';
import { markupEvents } from './markup-events.ts';
import { refusesFigure } from './refuses-figure.ts';
import type { Context, ElementName, ElementRule } from './vocabulary.ts';
import { vocabulary } from './vocabulary.ts';

/**
 * Turns markup into the sections of a draft. Blocks outside `<section>` are of a portrait section; a bare
 * line of text is a paragraph. Reports faults and then answers undefined. `<figure>` may name
 * the pictures that are given; one that cannot be used is left out.
 */
export function readMarkup(
  markup: string,
  locate: Locate,
  reporter: Reporter,
  pictures: Pictures = new Map(),
): readonly Section<DraftBlock>[] | undefined {
  const reading = new Reading(pictures, reporter);
  return markupEvents(markup, locate, reporter, reading, 'blocks') ? reading.sections() : undefined;
}

/** An element that is open: what it is, and what it has gathered so far. */
interface Frame {
  readonly name: ElementName | undefined;
  readonly holds: Context | 'none';
  readonly attributes: Readonly<Record<string, string>>;
  readonly blocks: DraftBlock[];
  readonly items: ListItem[];
  inlines: Inline[];
}

const frame = (
  name: ElementName | undefined,
  holds: Frame['holds'],
  attributes: Frame['attributes'] = {},
): Frame => ({
  name,
  holds,
  attributes,
  blocks: [],
  items: [],
  inlines: [],
});

class Reading implements MarkupHandler {
  readonly #pictures: Pictures;
  readonly #reporter: Reporter;
  readonly #sections: Section<DraftBlock>[] = [];
  readonly #open: Frame[] = [frame(undefined, 'blocks')];

  constructor(pictures: Pictures, reporter: Reporter) {
    this.#pictures = pictures;
    this.#reporter = reporter;
  }

  refuses(name: ElementName, attributes: Readonly<Record<string, string>>, place: Place): boolean {
    const isGiven = (file: string) => this.#pictures.has(file);
    return name === 'figure' && refusesFigure(attributes, isGiven, place, this.#reporter);
  }

  sections(): readonly Section<DraftBlock>[] {
    this.#flushSection();
    return this.#sections;
  }

  open(name: ElementName, attributes: Readonly<Record<string, string>>): void {
    const rule: ElementRule = vocabulary[name];
    const parent = this.#top;
    if (name === 'section') this.#flushSection();
    if (hasLines(parent) && isBlock(name)) flushLine(parent);
    this.#open.push(frame(name, rule.holds, attributes));
  }

  close(name: ElementName): void {
    const closed = this.#open.pop() as Frame;
    const parent = this.#top;
    if (name === 'section') {
      flushLine(closed);
      const { orientation } = closed.attributes as { orientation?: Section['orientation'] };
      this.#sections.push(build.section(closed.blocks, orientation));
    } else if (name === 'item') {
      flushLine(closed);
      const paragraphs = closed.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
      if (paragraphs.length > 0) parent.items.push(build.item(paragraphs));
    } else if (isBlock(name)) {
      const block = blockOf(name, closed, this.#pictures);
      if (block) parent.blocks.push(block);
    } else {
      parent.inlines.push(inlineOf(name, closed));
    }
  }

  /** Among blocks a line end closes the paragraph; inside an element it is only how the template is written. */
  text(text: string): void {
    const top = this.#top;
    const lines = text.split('\n');
    lines.forEach((line, i) => {
      if (i > 0 && hasLines(top)) flushLine(top);
      if (i > 0 ? line.trim() : line) top.inlines.push(build.text(i > 0 ? line.trimStart() : line));
    });
  }

  get #top(): Frame {
    return this.#open[this.#open.length - 1] as Frame;
  }

  #flushSection(): void {
    const root = this.#open[0] as Frame;
    flushLine(root);
    if (root.blocks.length > 0) this.#sections.push(build.section(root.blocks.splice(0)));
  }
}

/** Whether a bare line of text in it is a paragraph. */
const hasLines = ({ holds }: Frame): boolean => holds === 'blocks' || holds === 'paragraphs';

const isBlock = (name: ElementName): boolean =>
  !(vocabulary[name].in as readonly Context[]).includes('inline');

/** Ends the bare line that is being gathered: if it says anything, it is a paragraph. */
function flushLine(open: Frame): void {
  const inlines = trim(open.inlines);
  open.inlines = [];
  if (inlines.length > 0) open.blocks.push(build.paragraph(inlines));
}

function blockOf(
  name: ElementName,
  { inlines, attributes, items }: Frame,
  pictures: Pictures,
): DraftBlock | undefined {
  const words = trim(inlines);
  switch (name) {
    case 'title':
      return build.title(words);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return build.heading(Number(name[1]) as HeadingLevel, words);
    case 'p':
      return words.length === 0
        ? undefined
        : build.paragraph(words, attributes.role as ParagraphRole | undefined);
    case 'note':
      return build.note(words);
    case 'list':
      return items.length === 0 ? undefined : build.list(Number(attributes.level) as HeadingLevel, items);
    case 'page-break':
      return build.pageBreak();
    case 'toc':
      return build.toc(attributes.title ?? '', {
        levels: Number(attributes.levels) as HeadingLevel,
        tables: attributes.tables === 'listed',
      });
    case 'figure': {
      const picture = pictures.get(attributes.file ?? '');
      return picture && build.figure(picture, attributes.alt ?? '', words.length > 0 ? words : undefined);
    }
    case 'budget-table':
      return build.tableRef(attributes.name ?? '');
    default:
      throw new Error(`<${name}> is not a block`);
  }
}

function inlineOf(name: ElementName, { inlines, attributes }: Frame): Inline {
  switch (name) {
    case 'strong':
      return build.strong(inlines);
    case 'br':
      return build.lineBreak();
    case 'amount': {
      const printed = inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
      return build.amount(
        printed,
        Number(attributes.value),
        fieldsIn(attributes.sources),
        fieldsIn(attributes.subtracted),
      );
    }
    default:
      throw new Error(`<${name}> is not running text`);
  }
}

const fieldsIn = (list = ''): readonly string[] => list.split(' ').filter(Boolean);

/** Drops white space at either end, U+3000 too: indentation is the style's business. Merges texts. */
function trim(inlines: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged[merged.length - 1];
    if (inline.kind === 'text' && last?.kind === 'text')
      merged[merged.length - 1] = build.text(last.text + inline.text);
    else merged.push(inline);
  }
  trimAt(merged, 0, (text) => text.trimStart());
  trimAt(merged, merged.length - 1, (text) => text.trimEnd());
  return merged.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}

function trimAt(inlines: Inline[], index: number, change: (text: string) => string): void {
  const inline = inlines[index];
  if (inline?.kind === 'text') inlines[index] = build.text(change(inline.text));
}
