import { adler32, joinSums, NO_SUMS, type Sums, sumsOf } from './adler32.ts';
import { type Alphabet, alphabetOf, beginBlock, endBlock, putTokens } from './alphabet.ts';
import { BitWriter } from './bit-writer.ts';
import type { Piece } from './piece.ts';
import { tokensOf } from './tokens.ts';

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

  /** The last block: bytes in an alphabet of their own. Gives the finished stream. */
  finish(bytes: Uint8Array): Uint8Array {
    const tokens = tokensOf(bytes);
    const alphabet = alphabetOf([tokens]);
    beginBlock(this.#out, alphabet, true);
    putTokens(this.#out, tokens, alphabet);
    endBlock(this.#out, alphabet);
    this.#out.align();
    const sum = adler32(joinSums(this.#sums, sumsOf(bytes)));
    for (const shift of [24, 16, 8, 0]) this.#out.put((sum >>> shift) & 0xff, 8);
    return this.#out.bytes();
  }
}
