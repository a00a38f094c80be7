import { expect, test } from 'vitest';
import { Face } from '../../../src/typeset/face.ts';
import { fontFile } from '../../../src/typeset/font-file.ts';
import { alphabetOf } from '../../../src/writers/pdf/deflate/alphabet.ts';
import { tokensOf } from '../../../src/writers/pdf/deflate/tokens.ts';
import { outlineAlphabet } from '../../../src/writers/pdf/outline-alphabet.ts';
import { env } from '../../support/compile-data.ts';

const SAMPLES = 400;

/** Outlines of every font of ours, spread over all its glyphs. */
function* samples() {
  for (const { name } of env.fonts.list('.') ?? []) {
    if (!name.endsWith('.ttf')) continue;
    const { sfnt } = new Face(name, fontFile(env.fonts, name) as never);
    const step = Math.floor(sfnt.glyphCount / SAMPLES);
    for (let glyph = 0; glyph < sfnt.glyphCount; glyph += step) yield tokensOf(sfnt.outline(glyph));
  }
}

test('the alphabet of outlines is what suits our fonts', () => {
  expect(outlineAlphabet).toEqual(alphabetOf(samples()));
});
