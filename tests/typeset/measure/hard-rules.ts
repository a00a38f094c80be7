/**
 * The hard rules of composition, said again and apart from src, held against the places of glyphs in a finished PDF.
 */
import type { Glyph } from './measure-lines.ts';

/** A glyph with the font's name and its ink: what it leaves blank on either side, in em. */
export interface InkedGlyph extends Glyph {
  readonly blankLeft: number;
  readonly blankRight: number;
}

export interface OddSetting {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly tracking: number;
  /** Of the first line, in points. */
  readonly indent: number;
}

export interface OddFaults {
  /** Each with the words that it is in. */
  readonly faults: readonly string[];
  /** Places of units that are wider than the line, cut as they must be. */
  readonly forced: number;
  /** Whether the last of several lines has one character. */
  readonly singleLast: boolean;
}

const FIRST = /[,.:，。、；：？！）”’》〉】〕」』)\]}!?;%％‰℃°㎡·～—…・々｝］]/u;
const LAST = /[（“‘《〈【〔「『([{¥￥$€£№≥≤＞＜±]/u;
const SPACE = /[ \u3000]/;
const HAN = /(?!々)(?:\p{Script=Han}|〇)/u;
const WIDE_MARK = /[，。、；：？！）”’》〉】〕」』（“‘《〈【〔「『]/u;
const OPENING = /[（“‘《〈【〔「『]/u;
const CLOSING = /[，。、；：？！）”’》〉】〕」』]/u;

const D = '[\\d０-９]';
/** Never cut; pulled apart never either. */
const HARD: readonly RegExp[] = [
  /——|……/g,
  new RegExp(`(?:[¥￥$€£№±≥≤＞＜＋−]|(?<![\\w０-９)])[-－+])?${D}(?:${D}|[,.．](?=${D}))*(?:[%％‰℃])?`, 'g'),
  /[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ\d]*(?:(?:-|(?<=[A-Za-z])['’](?=[A-Za-z]))[A-Za-zÀ-ɏ\d]+)*/g,
  /\d+(?:[-：]\d+)+/g,
  /[（(][〇一二三四五六七八九十百]{1,5}[）)]/g,
];
const ADDRESS = /https?:\/\/[\w./?=&-]+|[\w.]+@[\w.-]+/g;
export function oddFaults(
  text: string,
  lines: readonly (readonly InkedGlyph[])[],
  setting: OddSetting,
): OddFaults {
  const faults: string[] = [];
  let forced = 0;
  const chars = [...text];
  const hard = inside(text, HARD);
  for (const place of inside(text, [ADDRESS])) hard.delete(place);
  const read = textOf(lines.flat());
  if (read !== text) faults.push(`another text: ${read}`);
  const around = (at: number) =>
    `${chars.slice(Math.max(0, at - 12), at).join('')}|${chars.slice(at, at + 12).join('')}`;
  const units = unitsOf(chars, hard, setting.size, lines.flat());
  let at = 0;
  lines.forEach((line, i) => {
    const isLast = i === lines.length - 1;
    const from = at;
    const fault = (what: string, index: number) => faults.push(`${what}: ${around(from + index)}`);
    const left = setting.left + (i === 0 ? setting.indent : 0);
    measureLine(line, from, hard, { ...setting, left }, isLast, fault);
    at += line.length;
    if (isLast) return;
    const room = setting.right - setting.left - (i <= 1 ? setting.indent : 0);
    const unit = units[at] as number;
    const [before, after] = [chars[at - 1] as string, chars[at] as string];
    const what =
      (hard.has(at) && 'cut') ||
      (FIRST.test(after) && 'begins') ||
      (LAST.test(before) && 'ends') ||
      undefined;
    if (what && unit > room) forced++;
    else if (what) faults.push(`${what}: ${around(at)}`);
  });
  const end = textOf(lines.at(-1) ?? []).replace(/[\s，。、；：？！）”’》〉】〕」』)\]}!?;]+$/u, '');
  return { faults, forced, singleLast: lines.length > 1 && [...end].length <= 1 };
}

const textOf = (line: readonly Glyph[]): string => line.map(({ char }) => char).join('');

function measureLine(
  line: readonly InkedGlyph[],
  from: number,
  hard: ReadonlySet<number>,
  { left, right, size, tracking }: OddSetting,
  isLast: boolean,
  fault: (what: string, index: number) => void,
): void {
  let stop = line.length;
  while (stop > 0 && SPACE.test(line[stop - 1]?.char as string)) stop--;
  if (stop === 0) return;
  const begin = line[0] as InkedGlyph;
  const end = line[stop - 1] as InkedGlyph;
  const inkLeft = begin.x + Math.max(0, begin.blankLeft) * size;
  // Some letters reach beyond their own width.
  const inkRight = end.x + end.width - Math.max(0, end.blankRight) * size;
  if (inkLeft < left - 0.3) fault(`ink left of the margin by ${(left - inkLeft).toFixed(2)}`, 0);
  if (inkRight > right + 0.3) fault(`ink right of the margin by ${(inkRight - right).toFixed(2)}`, stop - 1);
  // A full-width mark stands at the margin with its blank half cut off, where half of it is blank.
  const trimLeft =
    OPENING.test(begin.char) && begin.width > 0.9 * size && begin.blankLeft >= 0.5 ? size / 2 : 0;
  const trimRight = CLOSING.test(end.char) && end.width > 0.9 * size && end.blankRight >= 0.5 ? size / 2 : 0;
  if (Math.abs(begin.x + trimLeft - left) > 0.3)
    fault(`begins at ${(begin.x + trimLeft - left).toFixed(2)}`, 0);
  const short = right - (end.x + end.width - trimRight);
  // A line of one number has no place to be spread at.
  const isSpread = (_: InkedGlyph, i: number) =>
    HAN.test(line[i]?.char ?? '') && HAN.test(line[i + 1]?.char ?? '') && !hard.has(from + i + 1);
  if (!isLast && short > 0.3 && line.slice(0, stop - 1).some(isSpread))
    fault(`short by ${short.toFixed(2)}`, stop);
  if (short < -0.3) fault(`long by ${(-short).toFixed(2)}`, stop);
  let han = Number.NaN;
  const gapAfter = (glyph: InkedGlyph, i: number): number =>
    ((line[i + 1] as InkedGlyph).x - glyph.x - glyph.width - tracking) / size;
  const isBesideMark = ({ char }: InkedGlyph, i: number): boolean => {
    const next = line[i + 1]?.char ?? '';
    return (
      (WIDE_MARK.test(char) && /[A-Za-z\d]/.test(next)) || (/[A-Za-z\d]/.test(char) && WIDE_MARK.test(next))
    );
  };
  const places = line.slice(0, stop - 1);
  const spread = places.flatMap((glyph, i) => (isSpread(glyph, i) ? gapAfter(glyph, i) : []));
  // Where no two Han characters stand side by side, what marks are parted from Western text by is the same everywhere.
  const beside = places.flatMap((glyph, i) => (isBesideMark(glyph, i) ? gapAfter(glyph, i) : []));
  const even = Math.max(0, ...(spread.length > 0 ? spread : beside));
  for (let i = 0; i + 1 < stop; i++) {
    const a = line[i] as InkedGlyph;
    const b = line[i + 1] as InkedGlyph;
    const gap = (b.x - a.x - a.width - tracking) / size;
    if (SPACE.test(a.char) || SPACE.test(b.char)) continue;
    const pair = a.char + b.char;
    if (hard.has(from + i + 1) && Math.abs(gap) > 0.011 && !/[’（）]/.test(pair))
      fault(`pulled apart by ${gap.toFixed(3)}`, i + 1);
    const ink = b.x + Math.max(0, b.blankLeft) * size - (a.x + a.width - Math.max(0, a.blankRight) * size);
    if (gap < -0.011 && ink < -0.02 * size) fault(`ink over ink by ${(-ink / size).toFixed(3)}`, i + 1);
    if (HAN.test(a.char) && HAN.test(b.char) && !pair.includes('々') && !hard.has(from + i + 1)) {
      if (Number.isNaN(han)) han = gap;
      if (Math.abs(gap - han) > 0.02) fault(`uneven ${gap.toFixed(3)} and ${han.toFixed(3)}`, i + 1);
      if (gap < -0.005) fault(`Han over Han by ${gap.toFixed(3)}`, i + 1);
    }
    const western =
      (HAN.test(a.char) && /[A-Za-z\d]/.test(b.char)) || (/[A-Za-z\d]/.test(a.char) && HAN.test(b.char));
    if (western && gap < 0.12) fault(`no gap to Western text ${gap.toFixed(3)}`, i + 1);
    const full = (glyph: InkedGlyph) => WIDE_MARK.test(glyph.char) && glyph.width > 0.9 * size;
    if (full(a) && full(b)) {
      if (gap > 0.011) fault(`marks apart by ${gap.toFixed(3)}`, i + 1);
      const blank =
        (CLOSING.test(a.char) && a.blankRight >= 0.5) || (OPENING.test(b.char) && b.blankLeft >= 0.5);
      if (blank && gap > -0.489) fault(`marks not closed up ${gap.toFixed(3)}`, i + 1);
      if (gap < -0.84) fault(`marks too close ${gap.toFixed(3)}`, i + 1);
    } else if ((full(a) && /[A-Za-z\d]/.test(b.char)) || (/[A-Za-z\d]/.test(a.char) && full(b))) {
      // Spread as the line is, and no quarter em beside it.
      if (gap > 0.011 && Math.abs(gap - even) > 0.02) fault(`gap beside a mark ${gap.toFixed(3)}`, i + 1);
    }
  }
}

/** For each place the width of what must not be cut around it, in points; marks at its edges count half. */
function unitsOf(
  chars: readonly string[],
  hard: ReadonlySet<number>,
  size: number,
  glyphs: readonly InkedGlyph[],
): readonly number[] {
  const units = new Array<number>(chars.length + 1).fill(0);
  const bound = (i: number) =>
    hard.has(i) || FIRST.test(chars[i] ?? '') || LAST.test(chars[i - 1] ?? '') || SPACE.test(chars[i] ?? '');
  for (let start = 0; start < chars.length; ) {
    let end = start + 1;
    while (end < chars.length && bound(end)) end++;
    let width = 0;
    for (let i = start; i < end; i++) width += glyphs[i]?.width ?? 0;
    for (let i = start; i < end; i++)
      if (!hard.has(i) || !hard.has(i + 1)) width -= givenBy(glyphs[i]) * size;
    for (let i = start + 1; i < end; i++) units[i] = width;
    start = end;
  }
  return units;
}

/** What a mark can give at most, in em. */
function givenBy(glyph: InkedGlyph | undefined): number {
  if (!glyph || !WIDE_MARK.test(glyph.char)) return 0;
  return Math.max(glyph.blankLeft, glyph.blankRight) >= 0.5 ? 0.5 : 0;
}

function inside(text: string, patterns: readonly RegExp[]): Set<number> {
  const places = new Set<number>();
  const index = (position: number) => [...text.slice(0, position)].length;
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const start = index(match.index);
      const count = [...match[0]].length;
      for (let i = 1; i < count; i++) places.add(start + i);
    }
  return places;
}
