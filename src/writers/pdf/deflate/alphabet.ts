import type { BitWriter } from './bit-writer.ts';
import { type Code, canonicalBits, codeOf } from './huffman.ts';
import { distanceOf, isMatch, lengthOf, type Tokens } from './tokens.ts';

/** The end of a block among literals and lengths. */
const END = 256;
const FIRST_LENGTH = 257;
/** Extra bits of the length and distance symbols (RFC 1951 §3.2.5); each begins where the one before ends. */
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_EXTRA = Array.from({ length: 30 }, (_, symbol) => Math.max(0, (symbol >> 1) - 1));
// The longest match has a symbol of its own, not the last of the one before.
const LENGTH_BASE = [...basesOf(3, LENGTH_EXTRA).slice(0, 28), 258];
const DISTANCE_BASE = basesOf(1, DISTANCE_EXTRA);
const LENGTH_SYMBOL = symbolsOf(LENGTH_BASE, 259);
const DISTANCE_SYMBOL = symbolsOf(DISTANCE_BASE, 0x8000);

/** The codes of one block: of literals with lengths, and of distances. */
export interface Alphabet {
  readonly literals: Code;
  readonly distances: Code;
}

/** The codes that suit these tokens; every symbol has one, so they serve any others too. */
export function alphabetOf(samples: Iterable<Tokens>): Alphabet {
  const literals = new Uint32Array(286);
  const distances = new Uint32Array(30);
  for (const tokens of samples) {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as number;
      const symbol = isMatch(token) ? FIRST_LENGTH + (LENGTH_SYMBOL[lengthOf(token)] as number) : token;
      literals[symbol] = (literals[symbol] as number) + 1;
      if (!isMatch(token)) continue;
      const distance = DISTANCE_SYMBOL[distanceOf(token)] as number;
      distances[distance] = (distances[distance] as number) + 1;
    }
  }
  return { literals: codeOf(literals), distances: codeOf(distances) };
}

/** Begins a block with codes of its own, and tells them (RFC 1951 §3.2.7); each length as four bits. */
export function beginBlock(out: BitWriter, { literals, distances }: Alphabet, last: boolean): void {
  out.put(last ? 1 : 0, 1);
  out.put(2, 2);
  out.put(literals.lengths.length - 257, 5);
  out.put(distances.lengths.length - 1, 5);
  out.put(19 - 4, 4);
  // The symbols 16, 17 and 18, which repeat lengths, come first in the format's order, and have no code here.
  for (let i = 0; i < 19; i++) out.put(i < 3 ? 0 : 4, 3);
  for (const { lengths } of [literals, distances])
    for (const length of lengths) out.put(FOUR_BITS[length] as number, 4);
}

const FOUR_BITS = canonicalBits(new Uint8Array(16).fill(4));

export function putTokens(out: BitWriter, tokens: Tokens, { literals, distances }: Alphabet): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as number;
    if (!isMatch(token)) {
      out.put(literals.bits[token] as number, literals.lengths[token] as number);
      continue;
    }
    const length = LENGTH_SYMBOL[lengthOf(token)] as number;
    const symbol = FIRST_LENGTH + length;
    out.put(literals.bits[symbol] as number, literals.lengths[symbol] as number);
    out.put(lengthOf(token) - (LENGTH_BASE[length] as number), LENGTH_EXTRA[length] as number);
    const distance = DISTANCE_SYMBOL[distanceOf(token)] as number;
    out.put(distances.bits[distance] as number, distances.lengths[distance] as number);
    out.put(distanceOf(token) - (DISTANCE_BASE[distance] as number), DISTANCE_EXTRA[distance] as number);
  }
}

export function endBlock(out: BitWriter, { literals }: Alphabet): void {
  out.put(literals.bits[END] as number, literals.lengths[END] as number);
}

function basesOf(first: number, extra: readonly number[]): number[] {
  let base = first;
  return extra.map((bits) => {
    const own = base;
    base += 1 << bits;
    return own;
  });
}

/** For every value up to `size`, the last symbol that begins at it or below. */
function symbolsOf(bases: readonly number[], size: number): Uint8Array {
  const symbols = new Uint8Array(size);
  for (const [symbol, base] of bases.entries()) symbols.fill(symbol, base);
  return symbols;
}
