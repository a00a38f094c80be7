import type { Env } from '../env/env.ts';
import type { FontRole, Style } from '../tree/style.ts';
import type { FaceStack, Fonts } from './fonts.ts';
import { fontsOf } from './fonts.ts';

/** Whether each role of a style has a face for every character of a text: then none is missing in whatever look. */
export type IsPrintable = (text: string) => boolean;

const kept = new WeakMap<Fonts, IsPrintable>();

/** What a style can print whatever look a text is given. Each character is looked up once; line breaks are nobody's to draw. */
export function printableIn(style: Style, env: Env): IsPrintable {
  const fonts = fontsOf(style, env);
  const isPrintable = kept.get(fonts) ?? lookUp((Object.keys(style.fonts) as FontRole[]).map(fonts));
  kept.set(fonts, isPrintable);
  return isPrintable;
}

function lookUp(stacks: readonly FaceStack[]): IsPrintable {
  // One for each code point, since every character of every department is asked for.
  const covered = new Uint8Array(0x110000);
  covered[10] = 1;
  return (text) => {
    for (let at = 0; at < text.length; at++) {
      // Half a pair is never marked, so that both are looked up together.
      if (covered[text.charCodeAt(at)] === 1) continue;
      const codePoint = text.codePointAt(at) as number;
      if (codePoint > 0xffff) at++;
      if (covered[codePoint] === 1) continue;
      if (!stacks.every((stack) => stack.faceFor(codePoint))) return false;
      covered[codePoint] = 1;
    }
    return true;
  };
}
