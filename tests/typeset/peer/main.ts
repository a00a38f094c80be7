/**
 * Sets the same invented text here and with Typst, and measures both files with one reader (mutool):
 *
 *     pip install -r tests/typeset/peer/requirements.txt
 *     PYTHON=python3 npm run composition:peer -- 1 2 3
 *
 * TEXT names another text than `invented` (see below); ALL=1 also sets the text with Typst as it is and line by
 * line; FAULTS=1 shows what is wrong. Typst is given the same font, measure and tracking, and U+2060 at every place that must not be cut.
 * RULES=1 also glues what Typst cuts against the rules of any text, and compares the paragraphs alone that it then sets by them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskEnv } from '../../../src/env/node.ts';
import { paragraph, text } from '../../../src/tree/build.ts';
import { pdf } from '../../../src/writers/pdf/index.ts';
import { documentOf } from '../documents.ts';
import { budgetSentences, figuresAlone, longFigures, withoutFigures } from '../measure/budget-sentences.ts';
import { demandsOf } from '../measure/demands.ts';
import { inventedParagraphs, withoutLongRuns } from '../measure/invented-text.ts';
import {
  byParagraph,
  type GlyphLine,
  type Measured,
  measureLines,
  quantile,
  type Setting,
} from '../measure/measure-lines.ts';
import { style as official } from '../style.ts';

/** 28 characters of 16 pt without tracking: Typst would track U+2060 as well. */
const tracking = 0;
const { size } = official.text.body;
const width = 28 * size;
const margin = { ...official.page.margin, right: official.page.width - official.page.margin.left - width };
const body = { ...official.text.body, tracking };
const style = { ...official, page: { ...official.page, margin }, text: { ...official.text, body } };
const folder = mkdtempSync(join(tmpdir(), 'gongkai-peer-'));
const PARAGRAPHS = 300;
/** Of `typst_pages.py`. */
const TYPST_MARGIN = 50;

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}

const GLYPH = /<g unicode="([^"]*)" glyph="[^"]*" x="([^"]*)" y="([^"]*)" adv="([^"]*)"/g;

/** Lines of glyphs in page order; page numbers, which are smaller, are left out. */
function readLines(file: string): readonly GlyphLine[] {
  const lines: { char: string; x: number; width: number }[][] = [];
  for (const page of run('mutool', ['trace', file]).split('<page ').slice(1)) {
    const rows = new Map<number, { char: string; x: number; width: number }[]>();
    for (const shown of page.split('<fill_text ').slice(1)) {
      const [a = 1, , , d = 1, e = 0, f = 0] = (/transform="([^"]*)"/.exec(shown)?.[1] ?? '')
        .split(' ')
        .map(Number);
      for (const span of shown.split('<span ').slice(1)) {
        const scale = a * Number(/trm="([\d.-]+)/.exec(span)?.[1]);
        if (Math.abs(scale - size) > 0.01) continue;
        for (const [, unicode, x, y, advance] of span.matchAll(GLYPH)) {
          const char = characterOf(unicode as string);
          if (char === '\u2060' || char === '') continue;
          const key = Math.round(d * Number(y) + f);
          const row = rows.get(key) ?? [];
          rows.set(key, row);
          row.push({ char, x: a * Number(x) + e, width: Number(advance) * scale });
        }
      }
    }
    const found = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
    lines.push(...found);
  }
  return lines;
}

function characterOf(value: string): string {
  const entity = /^&#x([\da-f]+);$/i.exec(value)?.[1];
  if (entity) return String.fromCodePoint(Number.parseInt(entity, 16));
  return { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" }[value] ?? value;
}

const isRuled = process.env.RULES !== undefined;

/** Where Typst ends lines and no rule lets it: before dashes and joints, and beside the slash of a code. */
const FORBIDDEN = /(?=[—～·…])|(?<=[A-Z])(?=\/[A-Z])|(?<=[A-Z]\/)(?=[A-Z])/gu;

const glued = (paragraphText: string): string => {
  const { hard, kept } = demandsOf(paragraphText);
  const forbidden = isRuled ? [...paragraphText.matchAll(FORBIDDEN)].map(({ index }) => index) : [];
  const places = new Set([...hard, ...kept, ...forbidden]);
  return [...paragraphText].map((char, i) => (places.has(i) && i > 0 ? `\u2060${char}` : char)).join('');
};

type Paragraph = readonly GlyphLine[];

/** Whether a paragraph is set by the rules, single characters in its last line included. */
const isSound = (lines: Paragraph, one: string, setting: Setting): boolean => {
  const { faults, singleLast } = measureLines([lines], [one], setting);
  return faults.length + singleLast.length === 0;
};

async function ours(texts: readonly string[]): Promise<string> {
  const document = documentOf(texts.map((one) => paragraph([text(one)])));
  const file = join(folder, 'ours.pdf');
  writeFileSync(
    file,
    (await pdf.write(document, style, diskEnv({ data: '.', templates: 'templates', fonts: 'fonts' })))[0]
      ?.bytes ?? '',
  );
  return file;
}

function typst(texts: readonly string[], linebreaks: string): string {
  const job = {
    paragraphs: texts,
    size,
    tracking,
    width,
    indent: 2 * (size + tracking),
    font: 'FandolFang R',
    linebreaks,
  };
  writeFileSync(join(folder, 'job.json'), JSON.stringify(job));
  const file = join(folder, `typst-${linebreaks}.pdf`);
  run(process.env.PYTHON ?? 'python3', [
    'tests/typeset/peer/typst_pages.py',
    join(folder, 'job.json'),
    'fonts',
    file,
  ]);
  return file;
}

function report(name: string, measured: Measured): void {
  const of = (values: readonly number[]) =>
    [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(3)).join(' / ');
  const kinds = new Map<string, number>();
  for (const fault of measured.faults) {
    const kind = fault.split(/[:\d]/)[0] as string;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  process.stdout.write(
    `${name}: ${measured.lines} lines; gap ${of(measured.gaps)}; places ${of(measured.places)}; Han ${of(measured.hanGaps)}; excess ${of(measured.excess)}; ` +
      `kept ${measured.keptBroken.length} of ${measured.keptPlaces} broken; single last ${measured.singleLast.length} of ${measured.lastLines}; ` +
      `faults ${JSON.stringify([...kinds])}\n`,
  );
  if (process.env.FAULTS)
    for (const fault of [...measured.faults, ...measured.keptBroken].slice(0, 30))
      process.stdout.write(`  ${fault}\n`);
}

/** The texts by their names. */
const TEXTS: Readonly<Record<string, (seed: number, count: number) => readonly string[]>> = {
  invented: inventedParagraphs,
  plain: (seed, count) => inventedParagraphs(seed, count).map(withoutLongRuns),
  sentences: budgetSentences,
  figures: figuresAlone,
  long: longFigures,
  han: withoutFigures,
};

/** What all seeds come to together. */
function together(name: string, all: readonly Measured[]): void {
  const join = (of: (one: Measured) => readonly string[] | readonly number[]) =>
    all.flatMap((one) => of(one) as readonly (string | number)[]);
  const sum = (of: (one: Measured) => number) => all.reduce((whole, one) => whole + of(one), 0);
  report(name, {
    lines: sum(({ lines }) => lines),
    justified: sum(({ justified }) => justified),
    keptPlaces: sum(({ keptPlaces }) => keptPlaces),
    lastLines: sum(({ lastLines }) => lastLines),
    faults: join(({ faults }) => faults) as string[],
    keptBroken: join(({ keptBroken }) => keptBroken) as string[],
    singleLast: join(({ singleLast }) => singleLast) as string[],
    places: join(({ places }) => places) as number[],
    gaps: join(({ gaps }) => gaps) as number[],
    hanGaps: join(({ hanGaps }) => hanGaps) as number[],
    excess: join(({ excess }) => excess) as number[],
  });
}

const textsOf = TEXTS[process.env.TEXT ?? 'invented'];
if (!textsOf) throw new Error(`TEXT is one of ${Object.keys(TEXTS).join(', ')}`);
const own: Measured[] = [];
const theirs: Measured[] = [];
for (const seed of process.argv.slice(2).map(Number)) {
  const texts = textsOf(seed, PARAGRAPHS);
  const settingFrom = (left: number): Setting => ({ left, right: left + width, size, tracking });
  const read = (file: string) => byParagraph(readLines(file), texts);
  const [ownSetting, theirSetting] = [settingFrom(style.page.margin.left), settingFrom(TYPST_MARGIN)];
  const [ownLines, theirLines] = [read(await ours(texts)), read(typst(texts.map(glued), 'optimized'))];
  const isCompared = texts.map((one, i) => !isRuled || isSound(theirLines[i] ?? [], one, theirSetting));
  const measure = (lines: readonly Paragraph[], setting: Setting) => {
    const [chosen, chosenTexts] = [
      lines.filter((_, i) => isCompared[i]),
      texts.filter((_, i) => isCompared[i]),
    ];
    return measureLines(chosen, chosenTexts, setting);
  };
  own.push(measure(ownLines, ownSetting));
  theirs.push(measure(theirLines, theirSetting));
  process.stdout.write(`seed ${seed}\n`);
  report('  ours', own.at(-1) as Measured);
  report('  Typst, glued', theirs.at(-1) as Measured);
  if (process.env.ALL) report('  Typst', measure(read(typst(texts, 'optimized')), theirSetting));
  if (process.env.ALL) report('  Typst, line by line', measure(read(typst(texts, 'simple')), theirSetting));
}
process.stdout.write('together\n');
together('  ours', own);
together('  Typst, glued', theirs);
