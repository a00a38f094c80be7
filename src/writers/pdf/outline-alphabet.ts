import type { Alphabet } from './deflate/alphabet.ts';
import { type Code, canonicalBits } from './deflate/huffman.ts';

/**
 * Lengths of the codes of literals with match lengths, and of distances, a hexadecimal digit each: what suits 400 outlines
 * of each of our fonts. They suit any TrueType outlines: for one of our Fandol faces an alphabet of its own would save 0.4 %
 * at most, for a Noto 2 %, and take 5 ms to make at every start.
 */
const LITERALS = [
  '555555555666666666666665777777777776876688888888887777669999998999999999999a9aaaaaaaaaaaaaaaaaaa',
  'aaaaaaaaaaababaaaabbbababbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbcbbbb',
  'bbbbbbcbbbbbbbbcbbbbcbccbbccccccccccccccccccbccccccccccccccca979f5677899aabdddedeeeefffffffeee',
].join('');
const DISTANCES = '7646664534343434689aeeeedddddd';

/** What glyphs' outlines are encoded in, so that those kept can be put together. */
export const outlineAlphabet: Alphabet = { literals: codeOf(LITERALS), distances: codeOf(DISTANCES) };

function codeOf(digits: string): Code {
  const lengths = Uint8Array.from(digits, (digit) => Number.parseInt(digit, 16));
  return { lengths, bits: canonicalBits(lengths) };
}
