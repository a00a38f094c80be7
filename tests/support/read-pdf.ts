/**
 * Reads a finished PDF back with pdf.js: each glyph with its character and place. Knows nothing of src, so that a
 * mistake there cannot hide here. Points from the page's top left corner, y downwards.
 */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly ReadGlyph[];
  /** The number of each piece of marked content, also of one that is empty. */
  readonly contentMarks: readonly number[];
  /** Those of page numbers in the contents: the structure calls them spans. */
  readonly spanMarks: readonly number[];
}

export interface ReadGlyph {
  readonly char: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  /** From this glyph's origin to the next one's, spacing included. */
  readonly advance: number;
  /** The width that the font gives it. */
  readonly width: number;
  /** The font's name without the tag of its subset. */
  readonly font: string;
  /** Whether it stands inside an Artifact: a page number, a repeated head. */
  readonly artifact: boolean;
  /** The marked content it stands in, outermost first: `P`, `TD`, `Artifact`. */
  readonly marks: readonly string[];
  /** The number of the innermost marked content that the structure tree can point to. */
  readonly mark?: number;
}

/** Glyphs that stand on one baseline next to each other, from left to right. */
export interface ReadLine {
  readonly y: number;
  readonly text: string;
  readonly glyphs: readonly ReadGlyph[];
}

type Operators = Awaited<ReturnType<Page['getOperatorList']>>;
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof open>>['getPage']>>;

interface Shown {
  readonly unicode: string;
  readonly width: number;
}

const open = (bytes: Uint8Array) =>
  getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false, disableFontFace: true }).promise;

/** All pages of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const document = await open(bytes);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const operators = await page.getOperatorList();
    pages.push({
      width,
      height,
      glyphs: readGlyphs(page, operators, height),
      contentMarks: readMarks(operators),
      spanMarks: spanMarks((await page.getStructTree()) as StructureElement | null),
    });
  }
  await document.destroy();
  return pages;
}

interface StructureElement {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly StructureElement[];
}

/** pdf.js calls a piece of content `p12R_mc3`. */
function spanMarks(element: StructureElement | null): readonly number[] {
  return (element?.children ?? []).flatMap((child) => {
    const number = /_mc(\d+)$/.exec(child.id ?? '')?.[1];
    if (number === undefined) return spanMarks(child);
    return element?.role === 'Span' ? [Number(number)] : [];
  });
}

/** Glyphs of a page outside artifacts, but for page numbers in the contents. */
export const textGlyphs = ({ glyphs, spanMarks }: ReadPage): readonly ReadGlyph[] =>
  glyphs.filter(({ artifact, mark = -1 }) => !artifact && !spanMarks.includes(mark));

/** The characters of a document's text, in the order of the content; no space is made up. */
export const pdfText = async (bytes: Uint8Array): Promise<string> =>
  (await readPdf(bytes)).flatMap((page) => textGlyphs(page).map(({ char }) => char)).join('');

/** A bookmark or an element of the structure tree, with those inside it. */
export interface ReadNode {
  readonly name: string;
  readonly kids: readonly ReadNode[];
}

/** The bookmarks of a PDF, nested. */
export async function readOutline(bytes: Uint8Array): Promise<readonly ReadNode[]> {
  type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] };
  const read = ({ title, items }: Bookmark): ReadNode => ({ name: title, kids: items.map(read) });
  const document = await open(bytes);
  const outline = await document.getOutline();
  await document.destroy();
  return (outline ?? []).map(read);
}

/** The structure tree of each page: its elements by their type, without the content marks. */
export async function readStructure(bytes: Uint8Array): Promise<readonly ReadNode[]> {
  const read = ({ role = '', children = [] }: StructureElement): ReadNode => ({
    name: role,
    kids: children.filter((child) => child.role !== undefined).map(read),
  });
  const document = await open(bytes);
  const trees: ReadNode[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    trees.push(read((await (await document.getPage(number)).getStructTree()) as StructureElement));
  }
  await document.destroy();
  return trees;
}

/** The title, author and the like that a PDF tells of itself. */
export async function readInfo(bytes: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  const document = await open(bytes);
  const { info, metadata } = await document.getMetadata();
  await document.destroy();
  return { ...info, xmpTitle: metadata?.get('dc:title') };
}

/** The glyphs of a page in lines, from the top. Glyphs on one baseline are one line, also over table columns. */
export function linesOf(page: ReadPage, artifacts = false): readonly ReadLine[] {
  const lines = new Map<number, ReadGlyph[]>();
  for (const glyph of page.glyphs) {
    if (glyph.artifact !== artifacts) continue;
    const key = Math.round(glyph.y * 10);
    const near = [key, key - 1, key + 1].find((candidate) => lines.has(candidate)) ?? key;
    lines.set(near, [...(lines.get(near) ?? []), glyph]);
  }
  return [...lines.values()]
    .map((glyphs) => glyphs.sort((a, b) => a.x - b.x))
    .map((glyphs) => ({ y: glyphs[0]?.y ?? 0, text: glyphs.map((glyph) => glyph.char).join(''), glyphs }))
    .sort((a, b) => a.y - b.y);
}

const readMarks = ({ fnArray, argsArray }: Operators): readonly number[] =>
  argsArray
    .filter((args, i) => fnArray[i] === OPS.beginMarkedContentProps && typeof args[1] === 'number')
    .map((args) => args[1]);

/** Walks the operators with the little of the text state that our files use; anything else throws. */
function readGlyphs(page: Page, { fnArray, argsArray }: Operators, height: number): readonly ReadGlyph[] {
  const glyphs: ReadGlyph[] = [];
  const marks: string[] = [];
  const numbers: (number | undefined)[] = [];
  let lineStart = { x: 0, y: 0 };
  const state = { font: '', size: 0, spacing: 0, x: 0, y: 0 };
  const show = (items: readonly (Shown | number | null)[]) => {
    for (const item of items) {
      if (typeof item === 'number') {
        state.x -= (item * state.size) / 1000;
        const last = glyphs.pop();
        if (last) glyphs.push({ ...last, advance: state.x - last.x });
      } else if (item) {
        const width = (item.width * state.size) / 1000;
        const advance = width + state.spacing;
        const { x, size, font } = state;
        const place = { char: item.unicode, x, y: height - state.y, size, advance, width, font };
        const mark = numbers.findLast((number) => number !== undefined);
        glyphs.push({
          ...place,
          artifact: marks.includes('Artifact'),
          marks: [...marks],
          ...(mark !== undefined && { mark }),
        });
        state.x += advance;
      }
    }
  };
  fnArray.forEach((operator, i) => {
    const args = argsArray[i];
    switch (operator) {
      case OPS.setFont:
        state.font = String(page.commonObjs.get(args[0]).name).replace(/^[A-Z]{6}\+/, '');
        state.size = args[1];
        break;
      case OPS.setCharSpacing:
        state.spacing = args[0];
        break;
      case OPS.setTextMatrix: {
        const [a, b, c, d, x, y] = args.length === 1 ? args[0] : args;
        if (a !== 1 || b !== 0 || c !== 0 || d !== 1) throw new Error('the text is turned or scaled');
        Object.assign(state, { x, y });
        lineStart = { x, y };
        break;
      }
      case OPS.showText:
        show(args[0]);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        marks.push(String(args[0]?.name ?? args[0]));
        numbers.push(typeof args[1] === 'number' ? args[1] : undefined);
        break;
      case OPS.endMarkedContent:
        marks.pop();
        numbers.pop();
        break;
      case OPS.transform:
        // Only a stamp is turned and only pictures are scaled; where a stamp's glyphs stand is not followed.
        if (!marks.includes('Artifact') && !marks.includes('Figure'))
          throw new Error('the page turns or scales what is no artifact');
        break;
      case OPS.beginText:
        Object.assign(state, { x: 0, y: 0 });
        lineStart = { x: 0, y: 0 };
        break;
      case OPS.moveText:
        lineStart = { x: lineStart.x + args[0], y: lineStart.y + args[1] };
        Object.assign(state, lineStart);
        break;
      case OPS.nextLine:
      case OPS.setHScale:
      case OPS.setTextRise:
      case OPS.setWordSpacing:
        throw new Error(`the page uses operator ${operator}, which this reader does not follow`);
    }
  });
  return glyphs;
}
