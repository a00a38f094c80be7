import type { HeadingLevel, ParagraphRole } from '../../tree/node.ts';
import type { TextRole } from '../../tree/style.ts';

/** A paragraph style of the Word file and the text role that it shows. */
export interface StyleName {
  readonly id: string;
  /** Word's own name where it has such a style, which Word then shows in the reader's language. */
  readonly name: string;
  readonly role: TextRole;
  readonly keepNext?: boolean;
  /** From 0; what the navigation pane and a table of contents go by. */
  readonly outline?: number;
  readonly inCell?: boolean;
  /** Of an entry of the contents, from 1. */
  readonly tocLevel?: number;
}

/** Every paragraph style, the default one first. Word's own styles, changed; own ones where Word has none. */
export const STYLE_NAMES = {
  body: { id: 'Normal', name: 'Normal', role: 'body' },
  title: { id: 'Title', name: 'Title', role: 'title', keepNext: true },
  heading1: { id: 'Heading1', name: 'heading 1', role: 'heading1', keepNext: true, outline: 0 },
  heading2: { id: 'Heading2', name: 'heading 2', role: 'heading2', keepNext: true, outline: 1 },
  heading3: { id: 'Heading3', name: 'heading 3', role: 'heading3', keepNext: true, outline: 2 },
  heading4: { id: 'Heading4', name: 'heading 4', role: 'heading4', keepNext: true, outline: 3 },
  signature: { id: 'Signature', name: 'Signature', role: 'signature', keepNext: true },
  date: { id: 'Date', name: 'Date', role: 'date' },
  caption: { id: 'Caption', name: 'caption', role: 'caption', keepNext: true },
  unit: { id: 'TableUnit', name: '表格单位', role: 'unit', keepNext: true },
  tableHead: { id: 'TableHead', name: '表格标题行', role: 'tableHead', inCell: true },
  tableCell: { id: 'TableText', name: '表格文字', role: 'tableCell', inCell: true },
  note: { id: 'TableNote', name: '注释', role: 'note' },
  tocTitle: { id: 'TOCHeading', name: 'TOC Heading', role: 'tocTitle', keepNext: true },
  tocEntry: { id: 'TOC1', name: 'toc 1', role: 'tocEntry', tocLevel: 1 },
  pageNumber: { id: 'Footer', name: 'footer', role: 'pageNumber' },
} as const satisfies Readonly<Record<Exclude<TextRole, 'strong'>, StyleName>>;

/** Id of the built-in style of an entry of the contents. */
export const tocStyle = (level: number): string => `TOC${level}`;

/** Styles of the entries below the first level: four levels of headings, and tables one below the last. */
export const LOWER_TOC_STYLES: readonly StyleName[] = [2, 3, 4, 5].map((level) => ({
  ...STYLE_NAMES.tocEntry,
  id: tocStyle(level),
  name: `toc ${level}`,
  tocLevel: level,
}));

/** The character style of strong text: another face, whatever the size around it. */
export const STRONG_STYLE = 'Strong';

/**
 * The style of an empty paragraph one point high. Word wants a paragraph between two tables, and after a table
 * at the end; at the height of a line it could open an empty page.
 */
export const GAP_STYLE = 'TableGap';

/** Id of the built-in style of a heading. */
export const headingStyle = (level: HeadingLevel): string => STYLE_NAMES[`heading${level}`].id;

/** Id of the style of a paragraph in its role. */
export const paragraphStyle = (role: ParagraphRole): string => STYLE_NAMES[role].id;
