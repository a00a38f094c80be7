import type { GlyphRun } from './pages.ts';

/** What a run takes in its line, with what is added after its last character; in points. */
export const runWidth = ({ face, size, codePoints, adjust }: GlyphRun): number =>
  codePoints.reduce((sum, codePoint, i) => sum + face.advance(codePoint) * size + (adjust[i] as number), 0);
