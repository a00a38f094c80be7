import type { BitWriter } from './bit-writer.ts';
import { putCodeLengths } from './code-lengths.ts';
import { type Code, codeOf, exactCodeOf } from './huffman.ts';
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
  const { literals, distances } = frequenciesOf(samples);
  return { literals: codeOf(literals), distances: codeOf(distances) };
}

/** The codes that suit these tokens and serve no others: a symbol that does not occur has none. */
export function exactAlphabetOf(tokens: Tokens): Alphabet {
  const { literals, distances } = frequenciesOf([tokens]);
  literals[END] = 1;
  return { literals: exactCodeOf(literals), distances: exactCodeOf(distances) };
}

function frequenciesOf(samples: Iterable<Tokens>): Record<keyof Alphabet, Uint32Array> {
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
  return { literals, distances };
}

/** Begins a block with codes of its own, and tells them (RFC 1951 §3.2.3). */
export function beginBlock(out: BitWriter, { literals, distances }: Alphabet, last: boolean): void {
  out.put(last ? 1 : 0, 1);
  out.put(2, 2);
  putCodeLengths(out, literals.lengths, distances.lengths);
}

export function putTokens(out: BitWriter, tokens: Tokens, { literals, distances }: Alphabet): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as number;
    if (!isMatch(token)) {
      out.put(literals.bits[token] as number, literals.lengths[token] as number);
      continue;
    }
    const length = LENGTH_SYMBOL[lengthOf(token)] as number;
    const moreLength = lengthOf(token) - (LENGTH_BASE[length] as number);
    putSymbol(out, literals, FIRST_LENGTH + length, moreLength, LENGTH_EXTRA[length] as number);
    const distance = DISTANCE_SYMBOL[distanceOf(token)] as number;
    const moreDistance = distanceOf(token) - (DISTANCE_BASE[distance] as number);
    putSymbol(out, distances, distance, moreDistance, DISTANCE_EXTRA[distance] as number);
  }
}

/** A symbol and the bits that follow it: 15 and 13 at most. */
function putSymbol(
  out: BitWriter,
  { lengths, bits }: Code,
  symbol: number,
  more: number,
  extra: number,
): void {
  const length = lengths[symbol] as number;
  out.put((bits[symbol] as number) | (more << length), length + extra);
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
