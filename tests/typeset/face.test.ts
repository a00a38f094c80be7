import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { glyphsOf } from '../../src/typeset/cmap.ts';
import { Face } from '../../src/typeset/face.ts';
import { fileOf, fontFile } from '../../src/typeset/font-file.ts';
import { postscriptName } from '../../src/typeset/postscript-name.ts';
import { env } from '../support/compile-data.ts';

const files = (env.fonts.list('.') ?? []).flatMap(({ name }) => (name.endsWith('.ttf') ? [name] : []));
const LAST_CODE_POINT = 0x10ffff;

describe.each(files)('%s', (name) => {
  const bytes = env.fonts.read(name) as Uint8Array;
  const file = fontFile(env.fonts, name) as ReturnType<typeof fileOf>;
  const theirs = fontkit.create(bytes as Buffer) as fontkit.Font;

  test('is read as fontkit reads it', () => {
    const { sfnt } = new Face(name, file);
    expect(postscriptName(sfnt.view('name'))).toBe(theirs.postscriptName);
    expect(sfnt.unitsPerEm).toBe(theirs.unitsPerEm);
    expect(sfnt.ascent).toBe(theirs.ascent);
    expect(sfnt.descent).toBe(theirs.descent);
    expect(sfnt.capHeight).toBe(theirs.capHeight || theirs.ascent);
    expect(sfnt.box).toMatchObject({ ...theirs.bbox });
    expect(sfnt.glyphCount).toBe(theirs.numGlyphs);
  });

  test('gives each code point the glyph that fontkit does', () => {
    const glyphOf = glyphsOf(name, new Face(name, file).sfnt.view('cmap'));
    const wrong: number[] = [];
    for (let codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint++)
      if (glyphOf(codePoint) !== theirs.glyphForCodePoint(codePoint).id) wrong.push(codePoint);
    expect(wrong).toEqual([]);
  });

  test('has the same glyphs whole in memory and read in parts', () => {
    const whole = new Face(name, fileOf(bytes));
    const parts = new Face(name, file);
    for (const character of '一预算？，éÅ①A ') {
      const codePoint = character.codePointAt(0) as number;
      expect(parts.character(codePoint)).toEqual(whole.character(codePoint));
      const glyph = whole.glyph(codePoint);
      expect(parts.sfnt.outline(glyph)).toEqual(new Uint8Array(whole.sfnt.outline(glyph)));
    }
  });
});
