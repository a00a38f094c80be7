import type { Document, NodeId, Section, TocEntry } from '../tree/node.ts';
import type { Style, TextStyle } from '../tree/style.ts';
import { firstLines } from './first-lines.ts';
import type { FaceStack, Fonts } from './fonts.ts';
import type { GlyphRun, Page, PlacedLine } from './pages.ts';
import { runWidth } from './run-width.ts';

/** Three dots in the middle of an em: a leader is a row of these. */
export const LEADER = '…';

/** Between an entry's words, its leader and its number, in em. */
const AIR = 0.5;

/** An entry of the contents and the right edge of the type area that it stands in, in points. */
interface Entry {
  readonly entry: TocEntry;
  readonly right: number;
}

/** By the entry's id. */
type Entries = ReadonlyMap<NodeId, Entry>;

/**
 * Prints leaders and page numbers in the contents, once pages are known. Room has been left for them, so that no line
 * moves; the dots of all entries stand one under the other and end before the widest number.
 *
 * @param rightOf right edge of a section's type area
 */
export function fillContents(
  pages: readonly Page[],
  document: Document,
  style: Style,
  fonts: Fonts,
  rightOf: (section: Section) => number,
): readonly Page[] {
  const entries = entriesOf(document, rightOf);
  if (entries.size === 0) return pages;
  const targets = new Set([...entries.values()].map(({ entry }) => entry.page.target));
  const firsts = firstLines(pages, targets);
  const look = style.text.tocEntry;
  const stack = fonts(look.font);
  const numberOf = ({ page }: TocEntry): string => {
    const first = firsts.get(page.target);
    return first ? String(first.page + 1) : '';
  };
  const widest = Math.max(
    ...[...entries.values()].map(({ entry }) => widthOf(runsOf(numberOf(entry), look, stack))),
  );
  const ends = lastLines(pages, entries);
  const fill = (line: PlacedLine, { entry, right }: Entry): readonly PlacedLine[] => {
    const number = runsOf(numberOf(entry), look, stack);
    if (number.length === 0) return [line];
    const from = line.x + widthOf(line.runs) + AIR * look.size;
    const to = right - widest - AIR * look.size;
    return [
      line,
      ...leader(from, to, line, runsOf(LEADER, look, stack)),
      { x: right - widthOf(number), y: line.y, node: entry.page.id, runs: number },
    ];
  };
  return pages.map((page) => {
    if (!page.lines.some((line) => ends.has(line.node))) return page;
    const lines = page.lines.flatMap((line) => {
      const entry = ends.get(line.node) === line ? entries.get(line.node) : undefined;
      return entry ? fill(line, entry) : [line];
    });
    return { ...page, lines };
  });
}

function entriesOf({ sections }: Document, rightOf: (section: Section) => number): Entries {
  const found = new Map<NodeId, Entry>();
  for (const section of sections)
    for (const block of section.blocks)
      if (block.kind === 'toc')
        for (const entry of block.entries) found.set(entry.id, { entry, right: rightOf(section) });
  return found;
}

/** The last line of each entry. */
function lastLines(pages: readonly Page[], entries: Entries): ReadonlyMap<NodeId, PlacedLine> {
  const found = new Map<NodeId, PlacedLine>();
  for (const { lines } of pages)
    for (const line of lines) if (entries.has(line.node)) found.set(line.node, line);
  return found;
}

/** As many dots as fit, from the right: none where there is no room. */
function leader(
  from: number,
  to: number,
  { y, node }: PlacedLine,
  [dots]: readonly GlyphRun[],
): readonly PlacedLine[] {
  const count = dots ? Math.floor((to - from) / runWidth(dots)) : 0;
  if (!dots || count < 1) return [];
  const codePoints = new Array<number>(count).fill(dots.codePoints[0] as number);
  const run = { ...dots, codePoints, adjust: codePoints.map(() => 0) };
  return [{ x: to - runWidth(run), y, node, artifact: 'leader', runs: [run] }];
}

const widthOf = (runs: readonly GlyphRun[]): number => runs.reduce((sum, run) => sum + runWidth(run), 0);

/** Characters as they are, a run each: nothing here is ever squeezed or spread. */
const runsOf = (text: string, { size }: TextStyle, stack: FaceStack): readonly GlyphRun[] =>
  [...text].map((character) => {
    const codePoint = character.codePointAt(0) as number;
    const face = stack.faceFor(codePoint);
    if (!face) throw new Error(`no font of ${stack.role} has ${character}`);
    return { face, size, codePoints: [codePoint], adjust: [0] };
  });
