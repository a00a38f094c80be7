import { type Sums, sumsOf } from './adler32.ts';
import { type Alphabet, putTokens } from './alphabet.ts';
import { type Bits, BitWriter } from './bit-writer.ts';
import { tokensOf } from './tokens.ts';

/** Bytes already encoded: they can be put into any block of their alphabet, in any order, and be kept for the next. */
export interface Piece {
  readonly bits: Bits;
  readonly sums: Sums;
}

/** Encodes bytes that repeat nothing but themselves. */
export function pieceOf(bytes: Uint8Array, alphabet: Alphabet): Piece {
  const out = new BitWriter(8 * bytes.length);
  putTokens(out, tokensOf(bytes), alphabet);
  return { bits: out.bits(), sums: sumsOf(bytes) };
}
