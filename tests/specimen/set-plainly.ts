import type { FaceStack } from '../../src/typeset/fonts.ts';
import type { GlyphRun } from '../../src/typeset/pages.ts';

/**
 * Words as software without rules for Chinese sets them: each character as wide as it is, a new line where one is
 * full, whatever stands there; lines spread alike between all characters. Points.
 */
export function setPlainly(
  words: string,
  stack: FaceStack,
  size: number,
  width: number,
): readonly (readonly GlyphRun[])[] {
  const lines: { codePoints: number[]; natural: number }[] = [];
  for (const character of words) {
    const codePoint = character.codePointAt(0) as number;
    const advance = advanceOf(stack, codePoint) * size;
    const line = lines.at(-1);
    if (line && line.natural + advance <= width + 0.01) {
      line.codePoints.push(codePoint);
      line.natural += advance;
    } else lines.push({ codePoints: [codePoint], natural: advance });
  }
  return lines.map(({ codePoints, natural }, i) => {
    const spread = i < lines.length - 1 ? (width - natural) / (codePoints.length - 1) : 0;
    return codePoints.map((codePoint) => {
      const face = stack.faceFor(codePoint);
      if (!face) throw new Error(`no font has ${String.fromCodePoint(codePoint)}`);
      return { face, size, codePoints: [codePoint], adjust: [spread] };
    });
  });
}

const advanceOf = (stack: FaceStack, codePoint: number): number =>
  stack.faceFor(codePoint)?.advance(codePoint) ?? 0;
