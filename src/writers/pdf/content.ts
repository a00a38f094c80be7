import type { Page, PlacedLine, Rule } from '../../typeset/pages.ts';
import { actualText } from './actual-text.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { FontUse, FontUses } from './font-use.ts';
import { type Images, shownImage } from './images.ts';
import { pdfNumber } from './number.ts';
import type { Ref } from './serialize.ts';
import { type LinePrinting, textLine } from './text-line.ts';
import { TextState } from './text-state.ts';

/** What a page's content uses. */
export interface Content {
  readonly fonts: readonly FontUse[];
  readonly images: readonly Ref[];
}

/** Opens the marked content of a line, and of those after it that belong to the same; with its text, of it alone. */
export type Mark = (line: Pick<PlacedLine, 'node' | 'artifact'>, text: string | undefined) => void;

/** Prints a page: stamp and rules first, then pictures, then lines in the order in which they are read. */
export function pageContent(
  out: ByteWriter,
  page: Page,
  fonts: FontUses,
  images: Images,
  mark: Mark,
): Content {
  const used = new Set<FontUse>();
  const printing: LinePrinting = { out, pageHeight: page.height, fonts, state: new TextState(), used };
  stamp(page, printing);
  rules(out, page);
  const shown = page.pictures.map((placed) => ({ placed, ref: images.of(placed.picture) }));
  for (const { placed, ref } of shown) {
    mark(placed, undefined);
    out.text(`\n${shownImage(placed, page.height, ref)}EMC\n`);
  }
  let open: PlacedLine | undefined;
  let isAlone = false;
  for (const line of page.lines) {
    const told = actualText(line);
    if (!open || isAlone || told !== undefined || !sameMark(open, line)) {
      if (open) out.text('EMC\n');
      mark(line, told);
      out.text('\n');
      open = line;
      isAlone = told !== undefined;
    }
    textLine(line, printing);
  }
  if (open) out.text('EMC\n');
  return { fonts: [...used], images: [...new Set(shown.map(({ ref }) => ref))] };
}

const sameMark = (a: PlacedLine, b: PlacedLine): boolean => a.node === b.node && a.artifact === b.artifact;

/** A stamp in the middle of the page, at 45 degrees; its ink is centred a little above a third of its size. */
function stamp(page: Page, { out, fonts, used }: LinePrinting): void {
  if (!page.stamp) return;
  const { runs, width, size } = page.stamp;
  const middle = `${pdfNumber(page.width / 2)} ${pdfNumber(page.height / 2)}`;
  const line = { x: -width / 2, y: size * 0.38, node: 0, runs };
  out.text('/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n');
  out.text(`q 0.85 g .7071 .7071 -.7071 .7071 ${middle} cm\n`);
  textLine(line, { out, pageHeight: 0, fonts, state: new TextState(), used });
  out.text('Q\nEMC\n');
}

function rules(out: ByteWriter, page: Page): void {
  if (page.rules.length === 0) return;
  out.text('/Artifact<</Type/Layout>>BDC\nq\n');
  for (const width of new Set(page.rules.map((rule) => rule.width))) {
    out.text(`${pdfNumber(width)} w 2 J\n`);
    for (const rule of page.rules) if (rule.width === width) segment(out, rule, page.height);
    out.text('S\n');
  }
  out.text('Q\nEMC\n');
}

function segment(out: ByteWriter, { x1, y1, x2, y2 }: Rule, height: number): void {
  out.number(x1);
  out.text(' ');
  out.number(height - y1);
  out.text(' m ');
  out.number(x2);
  out.text(' ');
  out.number(height - y2);
  out.text(' l\n');
}
