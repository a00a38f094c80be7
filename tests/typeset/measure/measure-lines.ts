/** Measures how paragraphs were set, from the places of glyphs in a finished PDF and nothing else. */
import { type Demands, demandsOf, NEVER_FIRST, NEVER_LAST } from './demands.ts';

/** A glyph on a page; points. `width` is the font's own advance. */
export interface Glyph {
  readonly char: string;
  readonly x: number;
  readonly width: number;
}

export type GlyphLine = readonly Glyph[];

export interface Setting {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** Added after every character, in points. */
  readonly tracking: number;
}

export interface Measured {
  readonly lines: number;
  readonly justified: number;
  /** Each fault with the line that it is in. */
  readonly faults: readonly string[];
  readonly keptPlaces: number;
  readonly keptBroken: readonly string[];
  /** The gap of every place of justified lines, in em. */
  readonly places: readonly number[];
  /** Largest gap of each justified line, in em: any; between Han; and beyond the quarter em to Western text. */
  readonly gaps: readonly number[];
  readonly hanGaps: readonly number[];
  readonly excess: readonly number[];
  readonly singleLast: readonly string[];
  readonly lastLines: number;
}

const HAN = /\p{Script=Han}/u;
const WESTERN = /[A-Za-z\d]/;
const CLOSING = /[，。、；：？！）”’》〉】〕」』]/u;
const OPENING = /[（“‘《〈【〔「『]/u;
/** Marks with a blank half after them in any font; of two side by side one half is left out. */
const BLANK_AFTER = /[，。、）”’》〉】〕」』]/u;

/** The lines of each paragraph, found by reading the lines one after the other. */
export function byParagraph(
  lines: readonly GlyphLine[],
  texts: readonly string[],
): readonly (readonly GlyphLine[])[] {
  let next = 0;
  return texts.map((text) => {
    const wanted = [...text].filter((c) => c !== ' ').length;
    const own: GlyphLine[] = [];
    let got = 0;
    while (got < wanted) {
      const line = lines[next++];
      if (!line) throw new Error(`the text ends in “${text.slice(0, 20)}…”`);
      own.push(line);
      got += line.filter((glyph) => glyph.char !== ' ').length;
    }
    const read = own
      .flat()
      .map((glyph) => glyph.char)
      .join('')
      .replaceAll(' ', '');
    if (read !== text.replaceAll(' ', '')) throw new Error(`read “${read}” for “${text}”`);
    return own;
  });
}

/** Measures paragraphs of which each is given with its lines. */
export function measureLines(
  paragraphs: readonly (readonly GlyphLine[])[],
  texts: readonly string[],
  setting: Setting,
): Measured {
  const all = new Collected();
  paragraphs.forEach((lines, p) => {
    const text = texts[p] as string;
    const demands = demandsOf(text);
    all.keptPlaces += demands.kept.size;
    let at = 0;
    lines.forEach((line, i) => {
      const last = i === lines.length - 1;
      measureLine(all, line, at, demands, setting, { first: i === 0, last });
      at += line.length;
      while (text[at] === ' ' && line.at(-1)?.char !== ' ') at++;
      if (!last && demands.hard.has(at)) all.faults.push(`cut: ${around(text, at)}`);
      if (!last && demands.kept.has(at)) all.keptBroken.push(around(text, at));
    });
    if (lines.length > 1) {
      all.lastLines++;
      const end = textOf(lines.at(-1) as GlyphLine).replace(/[，。、；：？！）”’》]+$/u, '');
      if ([...end].length <= 1) all.singleLast.push(textOf(lines.at(-1) as GlyphLine));
    }
  });
  return all;
}

class Collected implements Measured {
  lines = 0;
  justified = 0;
  keptPlaces = 0;
  lastLines = 0;
  readonly faults: string[] = [];
  readonly keptBroken: string[] = [];
  readonly places: number[] = [];
  readonly gaps: number[] = [];
  readonly hanGaps: number[] = [];
  readonly excess: number[] = [];
  readonly singleLast: string[] = [];
}

const textOf = (line: GlyphLine): string => line.map((glyph) => glyph.char).join('');
const around = (text: string, at: number): string =>
  `${text.slice(Math.max(0, at - 6), at)}|${text.slice(at, at + 6)}`;

function measureLine(
  all: Collected,
  line: GlyphLine,
  at: number,
  demands: Demands,
  setting: Setting,
  { first, last }: { readonly first: boolean; readonly last: boolean },
): void {
  const { left, right, size, tracking } = setting;
  const text = textOf(line);
  const fault = (what: string) => all.faults.push(`${what}: ${text}`);
  all.lines++;
  if (!first && NEVER_FIRST.test(text)) fault('begins');
  if (NEVER_LAST.test(text.trimEnd())) fault('ends');
  const seen = line.slice(0, text.trimEnd().length);
  const begin = seen[0] as Glyph;
  const end = seen.at(-1) as Glyph;
  const trimmed = OPENING.test(begin.char) ? size / 2 : 0;
  if (!first && Math.abs(begin.x + trimmed - left) > 0.15) fault('left edge');
  // A mark whose ink is in the middle keeps its whole width.
  const edges = [end.x + end.width, end.x + end.width - (CLOSING.test(end.char) ? size / 2 : 0)];
  const off = Math.min(...edges.map((edge) => Math.abs(edge + tracking - right)));
  if (Math.min(...edges) > right + 0.3) fault('over the margin');
  if (!last && off > 0.3) fault(`not filled by ${off.toFixed(2)}`);
  let largest = 0;
  let han = 0;
  let excess = 0;
  let besideMark = 0;
  for (let i = 0; i + 1 < seen.length; i++) {
    const a = seen[i] as Glyph;
    const b = seen[i + 1] as Glyph;
    const gap = (b.x - a.x - a.width - tracking) / size;
    const western = (HAN.test(a.char) && WESTERN.test(b.char)) || (WESTERN.test(a.char) && HAN.test(b.char));
    if (demands.hard.has(at + i + 1) && Math.abs(gap) > 0.01)
      fault(`pulled apart by ${gap.toFixed(3)} at ${i}`);
    if (CLOSING.test(a.char) && (CLOSING.test(b.char) || OPENING.test(b.char)) && gap > 0.005)
      fault('marks apart');
    const isPair =
      (CLOSING.test(a.char) && OPENING.test(b.char)) || (BLANK_AFTER.test(a.char) && CLOSING.test(b.char));
    if (isPair && gap > -0.489) fault(`marks not closed up ${gap.toFixed(3)}`);
    if (a.char === ' ' || b.char === ' ') continue;
    largest = Math.max(largest, gap);
    if (!last) all.places.push(gap);
    if (HAN.test(a.char) && HAN.test(b.char)) han = Math.max(han, gap);
    excess = Math.max(excess, western ? gap - 0.25 : gap);
    const beside =
      (CLOSING.test(a.char) && WESTERN.test(b.char)) ||
      (WESTERN.test(a.char) && /[（《“，。、；：）》”]/.test(b.char));
    if (beside) besideMark = Math.max(besideMark, gap);
    if (western && gap < 0.1) fault(`no gap to Western text ${gap.toFixed(2)}`);
  }
  // Spread as the line is, and no quarter em beside it.
  if (besideMark > han + 0.02) fault(`gap beside a mark ${besideMark.toFixed(3)}`);
  if (last) return;
  all.justified++;
  all.gaps.push(largest);
  all.hanGaps.push(han);
  all.excess.push(excess);
}

/** The value below which the given share of values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
