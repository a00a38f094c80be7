import type { Page, PlacedLine, Rule } from '../../typeset/pages.ts';
import { actualText } from './actual-text.ts';
import type { FontUse, FontUses } from './font-use.ts';
import { type Images, shownImage } from './images.ts';
import { pdfNumber } from './number.ts';
import type { Ref } from './serialize.ts';
import { type LinePrinting, textLine } from './text-line.ts';
import { TextState } from './text-state.ts';

/** A page's content stream and the fonts in it. */
export interface Content {
  readonly text: string;
  readonly fonts: readonly FontUse[];
  readonly images: readonly Ref[];
}

/** What opens the marked content of a line, and of those after it that belong to the same; with its text, of it alone. */
export type Mark = (line: Pick<PlacedLine, 'node' | 'artifact'>, text: string | undefined) => string;

/** Prints a page: stamp and rules first, then pictures, then lines in the order in which they are read. */
export function pageContent(page: Page, fonts: FontUses, images: Images, mark: Mark): Content {
  const used = new Set<FontUse>();
  const printing: LinePrinting = { pageHeight: page.height, fonts, state: new TextState(), used };
  let text = stamp(page, fonts, used) + rules(page);
  const shown = page.pictures.map((placed) => ({ placed, ref: images.of(placed.picture) }));
  for (const { placed, ref } of shown)
    text += `${mark(placed, undefined)}\n${shownImage(placed, page.height, ref)}EMC\n`;
  let open: PlacedLine | undefined;
  let isAlone = false;
  for (const line of page.lines) {
    const told = actualText(line);
    if (!open || isAlone || told !== undefined || !sameMark(open, line)) {
      if (open) text += 'EMC\n';
      text += `${mark(line, told)}\n`;
      open = line;
      isAlone = told !== undefined;
    }
    text += textLine(line, printing);
  }
  if (open) text += 'EMC\n';
  return { text, fonts: [...used], images: [...new Set(shown.map(({ ref }) => ref))] };
}

const sameMark = (a: PlacedLine, b: PlacedLine): boolean => a.node === b.node && a.artifact === b.artifact;

/** A stamp in the middle of the page, at 45 degrees; its ink is centred a little above a third of its size. */
function stamp(page: Page, fonts: FontUses, used: Set<FontUse>): string {
  if (!page.stamp) return '';
  const { runs, width, size } = page.stamp;
  const middle = `${pdfNumber(page.width / 2)} ${pdfNumber(page.height / 2)}`;
  const line = { x: -width / 2, y: size * 0.38, node: 0, runs };
  const printing = { pageHeight: 0, fonts, state: new TextState(), used };
  const turned = `q 0.85 g .7071 .7071 -.7071 .7071 ${middle} cm\n${textLine(line, printing)}Q`;
  return `/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n${turned}\nEMC\n`;
}

function rules(page: Page): string {
  if (page.rules.length === 0) return '';
  const widths = [...new Set(page.rules.map((rule) => rule.width))];
  const drawn = widths.map((width) => {
    const segments = page.rules
      .filter((rule) => rule.width === width)
      .map((rule) => segment(rule, page.height));
    return `${pdfNumber(width)} w 2 J\n${segments.join('')}S\n`;
  });
  return `/Artifact<</Type/Layout>>BDC\nq\n${drawn.join('')}Q\nEMC\n`;
}

const segment = ({ x1, y1, x2, y2 }: Rule, height: number): string =>
  `${pdfNumber(x1)} ${pdfNumber(height - y1)} m ${pdfNumber(x2)} ${pdfNumber(height - y2)} l\n`;
