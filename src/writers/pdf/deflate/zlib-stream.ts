import { adler32, joinSums, NO_SUMS, type Sums, sumsOf } from './adler32.ts';
import { type Alphabet, beginBlock, endBlock, exactAlphabetOf, putTokens } from './alphabet.ts';
import { BitWriter } from './bit-writer.ts';
import type { Piece } from './piece.ts';
import { QUICK, tokensOf } from './tokens.ts';

/** Bytes in a block: an alphabet costs some 60, and the memory that they take is kept. */
const BLOCK = 1 << 18;

/**
 * A zlib stream (RFC 1950) made of pieces that are encoded already and of bytes that are not.
 *
 * Only whole numbers of our own are reckoned with, so the bytes are the same on every machine and every Node; those of
 * node:zlib differ between builds.
 */
export class ZlibStream {
  readonly #out: BitWriter;
  #sums: Sums = NO_SUMS;

  /** @param room bytes that are expected; it grows where there are more */
  constructor(room: number) {
    this.#out = new BitWriter(8 * room);
    // Deflate with a window of 32 KiB; the second byte makes both a multiple of 31.
    this.#out.put(0x9c78, 16);
  }

  /** A block of pieces, all encoded in this alphabet. */
  pieces(pieces: readonly Piece[], alphabet: Alphabet): void {
    beginBlock(this.#out, alphabet, false);
    for (const { bits, sums } of pieces) {
      this.#out.append(bits);
      this.#sums = joinSums(this.#sums, sums);
    }
    endBlock(this.#out, alphabet);
  }

  /** The last blocks: bytes in alphabets of their own. Gives the finished stream. */
  finish(bytes: Uint8Array): Uint8Array {
    const out = this.#out;
    for (let from = 0; from === 0 || from < bytes.length; from += BLOCK) {
      const tokens = tokensOf(bytes.subarray(from, from + BLOCK), QUICK);
      const alphabet = exactAlphabetOf(tokens);
      beginBlock(out, alphabet, from + BLOCK >= bytes.length);
      putTokens(out, tokens, alphabet);
      endBlock(out, alphabet);
    }
    out.align();
    const sum = adler32(joinSums(this.#sums, sumsOf(bytes)));
    for (const shift of [24, 16, 8, 0]) out.put((sum >>> shift) & 0xff, 8);
    return out.bytes();
  }
}

/** A zlib stream of these bytes alone. */
export const deflate = (bytes: Uint8Array): Uint8Array => new ZlibStream(bytes.length / 3).finish(bytes);
