import type { Env } from '../env/env.ts';
import type { Style } from '../tree/style.ts';
import { faceIn } from './fonts.ts';

/** How far the fonts of a style cover some characters. */
export interface Coverage {
  readonly fonts: readonly { readonly file: string; readonly covered: number }[];
  /** Characters that no font has at all. */
  readonly uncovered: readonly string[];
}

/** Looks each character up in each font file of a style. A file that is not there covers nothing. */
export function coverage(characters: readonly string[], style: Style, env: Env): Coverage {
  const files = [...new Set(Object.values(style.fonts).flatMap((stack) => stack.files))];
  const missing = new Set(characters);
  const fonts = files.map((file) => {
    const face = faceIn(env.fonts, file);
    const has = characters.filter((character) => face && face.glyph(character.codePointAt(0) ?? 0) !== 0);
    for (const character of has) missing.delete(character);
    return { file, covered: has.length };
  });
  return { fonts, uncovered: [...missing] };
}
