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
    ink = Number.isFinite(minX) ? { blankLeft: minX / em, blankRight: (glyph.advanceWidth - maxX) / em } : { blankLeft: 0, blankRight: 0 };
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

async function set(texts: readonly string[], em: number, tracking: number): Promise<readonly OddFaults[]> {
  const width = em * (size + tracking);
  const firstIndent = em > 12 ? 2 : 0;
  const page = { ...official.page, width: width + 2 * LEFT, margin: { ...official.page.margin, left: LEFT, right: LEFT } };
  const body = { ...official.text.body, tracking, firstIndent };
  const style = { ...official, page, text: { ...official.text, body } };
  const { bytes } = onlyFile(await pdf.write(documentOf(texts.map((one) => paragraph([text(one)]))), style, env));
  const lines = (await readPdf(bytes)).flatMap((one) => linesOf(one));
  let next = 0;
  return texts.map((one) => {
    const own: (readonly InkedGlyph[])[] = [];
    for (let got = 0; got < [...one].length; ) {
      const line = lines[next++];
      if (!line) throw new Error(`the text ends in “${one}”`);
      own.push(line);
      got += line.length;
    }
    return oddFaults(one, own, { left: LEFT, right: LEFT + width, size, tracking, indent: firstIndent * (size + tracking) });
  });
}

const WIDTHS = process.env.WIDTHS?.split(',').map(Number) ?? [6, 8, 10, 12, 16, 20, 24, 28, 34, 40];
const SEED = Number(process.env.SEED ?? 1);

describe.each(WIDTHS)('odd text in lines of %d em', (em) => {
  test.each([0, -0.206])('with tracking %d breaks no hard rule', async (tracking) => {
    const random = new Random(SEED, em, tracking === 0 ? 0 : 1);
    const texts = Array.from({ length: 80 }, () => oddParagraph(random));
    const all = await set(texts, em, tracking);
    const flat = (of: (one: OddFaults) => readonly string[]) => all.flatMap(of);
    const sum = (of: (one: OddFaults) => number) => all.reduce((total, one) => total + of(one), 0);
    if (process.env.SHOW) {
      console.log(em, tracking, 'forced', sum((o) => o.forced), 'unfilled', flat((o) => o.unfilled).length, 'kept', flat((o) => o.keptBroken).length, 'of', sum((o) => o.keptPlaces), 'single', flat((o) => o.singleLast).length, 'faults', flat((o) => o.faults).length);
      console.log(flat((o) => o.faults).slice(0, 40).join('\n'));
      console.log(' unfilled', flat((o) => o.unfilled).slice(0, 5).join('  ##  '));
      console.log(' single', flat((o) => o.singleLast).slice(0, 5).join('  ##  '));
      console.log(' kept', flat((o) => o.keptBroken).slice(0, 5).join('  ##  '));
    }
    expect(flat((one) => one.faults)).toEqual([]);
  }, 60_000);
});
