/** The markup that templates yield: these elements with these attributes, and nothing else. */

/** Where an element may stand: among blocks, in a list, among an item's paragraphs, or in running text. */
export type Context = 'blocks' | 'list' | 'paragraphs' | 'inline';

export interface ElementRule {
  /** The contexts it may stand in. */
  readonly in: readonly Context[];
  /** What it holds; `none` for an empty element. */
  readonly holds: Context | 'none';
  /** Attributes with the values that they may take; an empty list is any value. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Attributes that must be there. */
  readonly required?: readonly string[];
  /** Whether helpers make it, and no template says it. */
  readonly byHelpers?: boolean;
}

const heading: ElementRule = { in: ['blocks'], holds: 'inline', attributes: {} };

export const vocabulary = {
  section: { in: ['blocks'], holds: 'blocks', attributes: { orientation: ['portrait', 'landscape'] } },
  title: { in: ['blocks'], holds: 'inline', attributes: {} },
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  p: { in: ['blocks', 'paragraphs'], holds: 'inline', attributes: { role: ['body', 'signature', 'date'] } },
  list: { in: ['blocks'], holds: 'list', attributes: { level: ['1', '2', '3', '4'] }, required: ['level'] },
  item: { in: ['list'], holds: 'paragraphs', attributes: {} },
  note: { in: ['blocks'], holds: 'inline', attributes: {} },
  toc: {
    in: ['blocks'],
    holds: 'none',
    attributes: { title: [], levels: ['1', '2', '3', '4'], tables: ['listed'] },
    required: ['title', 'levels'],
  },
  'page-break': { in: ['blocks'], holds: 'none', attributes: {} },
  'budget-table': { in: ['blocks'], holds: 'none', attributes: { name: [] }, required: ['name'] },
  figure: {
    in: ['blocks'],
    holds: 'inline',
    attributes: { file: [], alt: [] },
    required: ['file', 'alt'],
  },
  strong: { in: ['blocks', 'paragraphs', 'inline'], holds: 'inline', attributes: {} },
  br: { in: ['inline'], holds: 'none', attributes: {} },
  amount: {
    in: ['blocks', 'paragraphs', 'inline'],
    holds: 'inline',
    attributes: { value: [], sources: [], subtracted: [] },
    required: ['value', 'sources'],
    byHelpers: true,
  },
} as const satisfies Record<string, ElementRule>;

export type ElementName = keyof typeof vocabulary;

/** The elements that templates may say. */
export const sayable: readonly ElementName[] = (Object.keys(vocabulary) as ElementName[]).filter(
  (name) => !(vocabulary[name] as ElementRule).byHelpers,
);

export const isElementName = (name: string): name is ElementName => Object.hasOwn(vocabulary, name);
