import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { nodeEnv } from '../../src/env/node.ts';
import { paragraph, text } from '../../src/tree/build.ts';
import { pdf } from '../../src/writers/pdf/index.ts';
import { Random } from '../sample/random.ts';
import { onlyFile } from '../support/only-file.ts';
import { type ReadGlyph, type ReadPage, readPdf } from '../support/read-pdf.ts';
import { documentOf } from './documents.ts';
import { type InkedGlyph, type OddFaults, oddFaults } from './measure/hard-rules.ts';
import { oddParagraph } from './measure/odd-text.ts';
import { style as official } from './style.ts';

const env = nodeEnv();
const { size } = official.text.body;
const LEFT = 50;
const inks = new Map<string, { blankLeft: number; blankRight: number }>();
const faces = new Map(
  ['FandolFang-Regular', 'NotoSerifSC-Regular'].map((name) => [
    name,
    fontkit.create(readFileSync(`fonts/${name}.ttf`)) as fontkit.Font,
  ]),
);

function inked({ char, x, width, font }: ReadGlyph): InkedGlyph {
  const key = font + char;
  let ink = inks.get(key);
  if (!ink) {
    const face = faces.get(font) as fontkit.Font;
    const glyph = face.glyphForCodePoint(char.codePointAt(0) as number);
    const { minX, maxX } = glyph.bbox;
    const em = face.unitsPerEm;
    ink = Number.isFinite(minX)
      ? { blankLeft: minX / em, blankRight: (glyph.advanceWidth - maxX) / em }
      : { blankLeft: 0, blankRight: 0 };
    inks.set(key, ink);
  }
  return { char, x, width, ...ink };
}

/** In the order in which they were drawn: the blank half of a mark may reach back over a narrow letter. */
function linesOf({ glyphs }: ReadPage): readonly (readonly InkedGlyph[])[] {
  const lines: ReadGlyph[][] = [];
  for (const glyph of glyphs.filter(({ artifact }) => !artifact)) {
    const open = lines.at(-1);
    if (open && Math.abs((open[0] as ReadGlyph).y - glyph.y) < 1) open.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map((line) => line.map(inked));
}

interface Laid {
  readonly lines: readonly (readonly InkedGlyph[])[];
  /** Of a line, in points. */
  readonly width: number;
}

async function lay(
  texts: readonly string[],
  em: number,
  tracking: number,
  firstIndent: number,
): Promise<Laid> {
  const width = em * (size + tracking);
  const margin = { ...official.page.margin, left: LEFT, right: LEFT };
  const page = { ...official.page, width: width + 2 * LEFT, margin };
  const body = { ...official.text.body, tracking, firstIndent };
  const style = { ...official, page, text: { ...official.text, body } };
  const document = documentOf(texts.map((one) => paragraph([text(one)])));
  const pages = await readPdf(onlyFile(await pdf.write(document, style, env)).bytes);
  return { lines: pages.flatMap((one) => linesOf(one)), width };
}

async function set(texts: readonly string[], em: number, tracking: number): Promise<readonly OddFaults[]> {
  const firstIndent = em > 12 ? 2 : 0;
  const { lines, width } = await lay(texts, em, tracking, firstIndent);
  const setting = {
    left: LEFT,
    right: LEFT + width,
    size,
    tracking,
    indent: firstIndent * (size + tracking),
  };
  let next = 0;
  return texts.map((one) => {
    const own: (readonly InkedGlyph[])[] = [];
    for (let got = 0; got < [...one].length; ) {
      const line = lines[next++];
      if (!line) throw new Error(`the text ends in “${one}”`);
      own.push(line);
      got += line.length;
    }
    return oddFaults(one, own, setting);
  });
}

describe.each([6, 8, 12, 17, 28, 40])('odd text in lines of %d em', (em) => {
  test.each([0, -0.206])(
    'with tracking %d breaks no hard rule',
    async (tracking) => {
      const random = new Random(1, em, tracking === 0 ? 0 : 1);
      const texts = Array.from({ length: 80 }, () => oddParagraph(random));
      const all = await set(texts, em, tracking);
      expect(all.flatMap((one) => one.faults)).toEqual([]);
      if (em < 12) return;
      expect(all.reduce((sum, one) => sum + one.forced, 0)).toBe(0);
      expect(all.filter((one) => one.singleLast).length).toBeLessThan(texts.length / 10);
    },
    60_000,
  );
});

/** Lines of a paragraph without an indent, as text. */
async function linesIn(em: number, words: string): Promise<readonly string[]> {
  return (await lay([words], em, 0, 0)).lines.map((line) => line.map(({ char }) => char).join(''));
}

test('what is longer than a line is cut between numbers and words before inside them', async () => {
  expect(await linesIn(6, '12345678%87654321kWh')).toEqual(['12345678%', '87654321', 'kWh']);
  expect(await linesIn(5, '2019２０２０年')).toEqual(['2019', '２０２０年']);
  expect(await linesIn(4, '123,456,789,012')).toEqual(['123,456,', '789,012']);
});

test('a hyphen that is a minus begins a line, another one does not', async () => {
  expect(await linesIn(6, '增减变动率为-12.5%')).toEqual(['增减变动率为', '-12.5%']);
  expect((await linesIn(6, '增减变动率甲-乙方')).join('|')).not.toContain('|-');
});

test('the plus of C++ is a letter', async () => {
  expect((await linesIn(6, '国国C++（二十八）')).at(-1)).toBe('（二十八）');
});

test('a full-width mark inside a number gives nothing in a tight line', async () => {
  for (let count = 20; count < 30; count++) {
    const { lines } = await lay([`${'国'.repeat(count)}，１，２３４个，${'国'.repeat(20)}`], 28, 0, 0);
    const glyphs = lines.find((line) => line.some(({ char }) => char === '１')) ?? [];
    const at = glyphs.findIndex(({ char }) => char === '１');
    expect((glyphs[at + 2]?.x ?? 0) - (glyphs[at]?.x ?? 0)).toBeCloseTo(2 * size, 1);
  }
});

test('a line is spread evenly, beside marks too, also between them and Western text', async () => {
  const { lines } = await lay([`${'国'.repeat(12)}，${'国'.repeat(12)}，9国${'９'.repeat(8)}国`], 28, 0, 0);
  const [line = []] = lines;
  const gaps = line.slice(1).map((glyph, i) => {
    const before = line[i] as InkedGlyph;
    return { pair: before.char + glyph.char, gap: glyph.x - before.x - before.width };
  });
  const spread = gaps[0]?.gap ?? 0;
  expect(spread).toBeGreaterThan(0.1);
  for (const { pair, gap } of gaps) {
    if (/国国|国，|，国|，9/.test(pair)) expect(gap).toBeCloseTo(spread, 1);
  }
});
