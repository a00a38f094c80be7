/**
 * How a document looks, as every writer is given it. Lengths are points (1/72 inch) unless named otherwise.
 * Layouts make it from their `layout.yaml`; writers never see the layout itself.
 */
import type { HeadingLevel, ParagraphRole } from './node.ts';

/** The faces that GB/T 9704-2012 asks for, by the part they play. */
export type FontRole = 'fangsong' | 'kaiti' | 'heiti' | 'songti' | 'xiaobiaosong';

export type TextRole =
  | 'title'
  | `heading${HeadingLevel}`
  | ParagraphRole
  | 'strong'
  | 'caption'
  | 'unit'
  | 'tableHead'
  | 'tableCell'
  | 'note'
  | 'tocTitle'
  | 'tocEntry'
  | 'pageNumber';

/** Indent of each level of entries of the contents below the first, in characters. */
export const TOC_STEP = 2;

export interface Style {
  readonly page: PageStyle;
  readonly text: Readonly<Record<TextRole, TextStyle>>;
  readonly table: TableStyle;
  readonly fonts: Readonly<Record<FontRole, FontStack>>;
}

/** The portrait page; a landscape page is this one turned. */
export interface PageStyle {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Lines of body text on a page. The type area divided by it is the pitch. */
  readonly lines: number;
  /** Characters of body text in a line. The type area divided by it is the advance. */
  readonly characters: number;
  readonly pageNumber: {
    /** Stands around the number, for example `— {n} —`. */
    readonly pattern: string;
    /** From the foot of the type area to the top of the number's line. */
    readonly below: number;
    /** Distance from the outer edge of the type area, in em of the number's size. */
    readonly indent: number;
  };
}

export interface TextStyle {
  readonly font: FontRole;
  readonly size: number;
  /** From baseline to baseline. */
  readonly pitch: number;
  /** Added to every character's advance; negative tightens. */
  readonly tracking: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Indent of a paragraph's first line, in characters. */
  readonly firstIndent: number;
  /** Indent of every line from the right, in characters; of an entry of the contents, the room for its page number. */
  readonly rightIndent: number;
  /** Blank lines before and after, in lines of body text. */
  readonly before: number;
  readonly after: number;
}

export interface TableStyle {
  readonly paddingX: number;
  readonly paddingY: number;
  readonly rule: number;
}

export interface FontStack {
  /** Files of the fonts folder, tried in order for each character. */
  readonly files: readonly string[];
  /** The name that officials' computers have, for Word and the web page: 仿宋_GB2312. */
  readonly officeName: string;
  /** Other names to try where that one is missing. */
  readonly alternatives: readonly string[];
}
