/**
 * The document tree: the one form between templates and writers.
 *
 * A writer sees nothing else of a department, so PDF, Word and web page cannot disagree about a figure.
 * Nodes are plain readonly values; make them with the checked builders in `build.ts`.
 */
import type { Figure } from './figure.ts';
import type { Toc } from './toc.ts';

/** Number of a node in document order, from 1; 0 until `assign-ids` has run. Lines on pages carry it. */
export type NodeId = number;

/** A finished document: every heading numbered, every table expanded. Writers start here. */
export interface Document {
  readonly kind: 'document';
  readonly title: string;
  readonly language: 'zh-CN';
  readonly metadata: Metadata;
  /** Printed across every page of a document that must not be published: 样稿. */
  readonly stamp?: string;
  /** Said above a copy that is only for review, whose amounts have notes. */
  readonly notice?: string;
  readonly sections: readonly Section<Block>[];
  /** Files that go along inside the printed notice; other formats leave them out. */
  readonly attachments?: readonly Attachment[];
}

/** A file of the data behind a document. */
export interface Attachment {
  /** Differs from those of the document's other attachments. */
  readonly name: string;
  readonly mediaType: string;
  /** The document was made of its source; data says again what the document shows. */
  readonly relation: 'source' | 'data';
  readonly bytes: Uint8Array;
}

/** What a template yields: a document in which statutory tables are still references. */
export interface Draft {
  readonly kind: 'draft';
  readonly title: string;
  readonly sections: readonly Section<DraftBlock>[];
}

/** Facts about the document that are not printed in it. What is not known is left out, never invented. */
export interface Metadata {
  /** The body that publishes, by its full name. */
  readonly author: string;
  readonly description?: string;
  readonly keywords: readonly string[];
  /** The document's own date, `YYYY-MM-DD`; stands wherever a format wants a date of creation. */
  readonly date?: string;
  /** The portal's index number (索引号). */
  readonly indexNumber?: string;
  /** 成文日期, `YYYY-MM-DD`, only where the data gives it. */
  readonly documentDate?: string;
  /** 公开日期, `YYYY-MM-DD`, or with the time `YYYY-MM-DD HH:MM`. */
  readonly publicationDate?: string;
  /** Meta tags that the portal asks for (国办发〔2017〕47号), in order. */
  readonly tags: readonly MetaTag[];
}

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** A run of pages of one orientation. Sections are never nested: neither Word nor pdfmake can nest them. */
export interface Section<B = Block> {
  readonly kind: 'section';
  readonly id: NodeId;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly B[];
}

export type { Figure, FigureCaption, Picture, Pictures } from './figure.ts';
export type { Toc, TocEntry } from './toc.ts';

export type Block = Title | Heading | Paragraph | List | Table | Note | Figure | Toc | PageBreak;
export type DraftBlock = Block | TableRef;

/** The document's title; its lines are parted by `LineBreak`. */
export interface Title {
  readonly kind: 'title';
  readonly id: NodeId;
  readonly inlines: readonly Inline[];
}

export type HeadingLevel = 1 | 2 | 3 | 4;

/** A heading. Its label (一、, （一）) is literal text, set once by `number-headings`, also in Word. */
export interface Heading {
  readonly kind: 'heading';
  readonly id: NodeId;
  readonly level: HeadingLevel;
  readonly label: string;
  readonly inlines: readonly Inline[];
}

/** How a paragraph stands on the page; the style has an entry for each. */
export type ParagraphRole = 'body' | 'signature' | 'date';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly id: NodeId;
  readonly role: ParagraphRole;
  readonly inlines: readonly Inline[];
}

/** Numbered paragraphs: labels are literal text, made in the form of headings of `level`. */
export interface List {
  readonly kind: 'list';
  readonly id: NodeId;
  readonly level: HeadingLevel;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly kind: 'item';
  readonly id: NodeId;
  readonly label: string;
  /** At least one; the label stands before the first. */
  readonly paragraphs: readonly Paragraph[];
}

/** A remark in small print, under a table or on its own. */
export interface Note {
  readonly kind: 'note';
  readonly id: NodeId;
  readonly inlines: readonly Inline[];
}

export interface PageBreak {
  readonly kind: 'page-break';
  readonly id: NodeId;
}

/** A table still to be made from the layout's columns and the budget's rows; `expand-tables` removes it. */
export interface TableRef {
  readonly kind: 'table-ref';
  readonly name: string;
}

/** A table whose head and body tile a grid as wide as its columns. */
export interface Table {
  readonly kind: 'table';
  readonly id: NodeId;
  /** Its name in the layout, for file names and reports. */
  readonly name: string;
  /** Printed above the table; absent where the heading before it serves (`captionedBy`). */
  readonly caption?: readonly Inline[];
  /** Whether the law prescribes it: then it is also published as a worksheet and as open data. */
  readonly statutory: boolean;
  /** The heading straight before this table that is its caption. */
  readonly captionedBy?: NodeId;
  /** The unit line, for example `单位：万元`. */
  readonly unit?: string;
  readonly columns: readonly Column[];
  readonly head: readonly Row[];
  readonly body: readonly Row[];
}

export type Align = 'left' | 'center' | 'right';

/** A leaf column: enough to make a worksheet or a CSV of the table. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly type: 'text' | 'amount' | 'count' | 'code';
  /** Share of the table's width; the sum over the columns is the whole. */
  readonly width: number;
  readonly align: Align;
}

export interface Row {
  readonly kind: 'row';
  readonly id: NodeId;
  /** Cells that begin in this row, from left to right; slots covered from above are not repeated. */
  readonly cells: readonly Cell[];
  /** Whether the row closes the table with its totals. */
  readonly closing: boolean;
}

export interface Cell {
  readonly kind: 'cell';
  readonly id: NodeId;
  readonly inlines: readonly Inline[];
  readonly align: Align;
  readonly colspan: number;
  readonly rowspan: number;
  /** Steps of indentation from the left, one em each, where rows have levels. */
  readonly indent: number;
  /** Whether the cell heads its row. */
  readonly rowHead: boolean;
}

export type Inline = Text | Strong | AmountText | LineBreak;

export interface Text {
  readonly kind: 'text';
  readonly text: string;
}

export interface Strong {
  readonly kind: 'strong';
  readonly inlines: readonly Inline[];
}

/** A figure as printed, with the amount behind it and where that came from. */
export interface AmountText {
  readonly kind: 'amount';
  readonly text: string;
  /** The amount in 分. */
  readonly value: number;
  /** Fields of the data that it came from: one, or the addends of a sum. */
  readonly sources: readonly string[];
  /** Fields that are taken away, of a difference. */
  readonly subtracted?: readonly string[];
  /** What a review copy says of it. */
  readonly note?: AmountNote;
}

/** Where an amount came from, in words: a line each. */
export interface AmountNote {
  /** Of the amount among those of the document. */
  readonly id: string;
  readonly lines: readonly string[];
}

export interface LineBreak {
  readonly kind: 'line-break';
}

/** Ends an exhaustive switch: a new kind of node then lists the places to visit as compile errors. */
export function assertNever(value: never): never {
  throw new Error(`unexpected node ${JSON.stringify(value)}`);
}
