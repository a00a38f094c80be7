import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Place } from '../diagnostics/place.ts';
import { cellReference } from '../workbooks/reference.ts';
import type { Line, ReadBack } from './reading.ts';

/** What a body may unpack to, in bytes. */
const LARGEST = 256 * 1024 * 1024;

const BODY = 'word/document.xml';

/** Reads a Word file by its XML: places are paragraphs outside tables, and cells of tables, counted from 1. */
export const docx: ReadBack = {
  ending: '.docx',
  read: async (bytes, file) => ({ kind: 'lines', lines: docxLines(bytes, file) }),
};

/**
 * The text of a Word file's body, line by line: a paragraph is a line, split at `w:br`; a table row is the cells that
 * begin in it, parted by tabs. Empty paragraphs are left out, and so are numbers of pages, which other formats have not.
 */
export function docxLines(bytes: Uint8Array, file: string): readonly Line[] {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === BODY && originalSize <= LARGEST,
  });
  const body = parts[BODY];
  if (!body) throw new Error(`no ${BODY}`);
  const reading = new Body(file);
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => reading.open(name, attributes as Attributes));
  parser.on('text', (text) => reading.text(text));
  parser.on('closetag', ({ name }) => reading.close(name));
  parser.write(strFromU8(body)).close();
  return reading.lines;
}

type Attributes = Readonly<Record<string, string>>;

class Body {
  readonly lines: Line[] = [];
  readonly #file: string;
  #paragraphs = 0;
  #tables = 0;
  #rows = 0;
  #columns = 0;
  #paragraph = '';
  #cell = '';
  #span = 1;
  #isContinued = false;
  #isText = false;
  #isInstruction = false;
  #isPageNumber = false;
  #row: { readonly text: string; readonly place: Place }[] | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'w:tbl') [this.#tables, this.#rows] = [this.#tables + 1, 0];
    if (name === 'w:tr') [this.#row, this.#columns] = [[], 0];
    if (name === 'w:tc') [this.#cell, this.#span, this.#isContinued] = ['', 1, false];
    if (name === 'w:gridSpan') this.#span = Number(attributes['w:val']);
    if (name === 'w:vMerge') this.#isContinued = attributes['w:val'] !== 'restart';
    if (name === 'w:p') this.#paragraph = '';
    if (name === 'w:p' && !this.#row) this.#paragraphs++;
    if (name === 'w:t') this.#isText = !this.#isPageNumber;
    if (name === 'w:instrText') this.#isInstruction = true;
    if (name === 'w:fldChar' && attributes['w:fldCharType'] === 'end') this.#isPageNumber = false;
    if (name === 'w:br') this.#paragraph += this.#row ? '' : '\n';
  }

  text(text: string): void {
    if (this.#isText) this.#paragraph += text;
    if (this.#isInstruction && text.trim().startsWith('PAGEREF')) this.#isPageNumber = true;
  }

  close(name: string): void {
    if (name === 'w:t') this.#isText = false;
    if (name === 'w:instrText') this.#isInstruction = false;
    if (name === 'w:p') this.#endParagraph();
    if (name === 'w:tc') this.#endCell();
    if (name === 'w:tr') this.#endRow();
  }

  #endParagraph(): void {
    if (this.#row) this.#cell += this.#paragraph;
    else if (this.#paragraph !== '') {
      const place = { file: this.#file, paragraph: this.#paragraphs };
      this.lines.push(...this.#paragraph.split('\n').map((text) => ({ text, place })));
    }
  }

  #endCell(): void {
    const cell = cellReference(this.#rows, this.#columns);
    const place = { file: this.#file, table: this.#tables, cell };
    if (!this.#isContinued) this.#row?.push({ text: this.#cell, place });
    this.#columns += this.#span;
  }

  #endRow(): void {
    const cells = this.#row ?? [];
    this.#rows++;
    const place = { file: this.#file, table: this.#tables, cell: cellReference(this.#rows - 1, 0) };
    this.lines.push({
      text: cells.map(({ text }) => text).join('\t'),
      place,
      cells: cells.map((cell) => cell.place),
    });
    this.#row = undefined;
  }
}
