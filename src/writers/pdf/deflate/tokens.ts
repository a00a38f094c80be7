import { Places } from './places.ts';

/**
 * Literals and matches (RFC 1951 §3.2): a literal is its byte, a match `MATCH | length << 16 | distance`, with a length
 * of 3 to 258. Matches reach 32,767 bytes back, one less than the format allows.
 */
export type Tokens = Uint32Array;

const MATCH = 1 << 30;
/** A match of three bytes farther back than this takes no fewer bits than its bytes. */
const NEAR = 256;
/** How much is done for a shorter stream. */
export interface Effort {
  /** Earlier places that are looked at for a match. */
  readonly tries: number;
  /** A match of this length is not worth a look for a longer one at the next place. */
  readonly long: number;
}

/** For what is kept: more finds little. */
export const THOROUGH: Effort = { tries: 12, long: 32 };
/** For what is of one document: of the time two thirds, and half a percent more bytes. */
export const QUICK: Effort = { tries: 4, long: 16 };

export const isMatch = (token: number): boolean => token >= MATCH;
export const lengthOf = (token: number): number => (token >>> 16) & 0x1ff;
export const distanceOf = (token: number): number => token & 0xffff;

/** Kept for the sake of their memory: what bytes stood before has no part in what follows. */
const places = new Places();
let memory = new Uint32Array(1 << 15);

/**
 * What bytes repeat of themselves: the longest match at each place, unless the next place has a longer one. Good until it
 * is called again.
 */
export function tokensOf(bytes: Uint8Array, { tries, long }: Effort = THOROUGH): Tokens {
  if (memory.length < bytes.length) memory = new Uint32Array(bytes.length);
  const tokens = memory;
  let count = 0;
  places.begin(bytes);
  let length = places.find(0, 0, tries);
  let distance = places.distance;
  for (let at = 0; at < bytes.length; ) {
    const isGood = pays(length, distance);
    const next = length < long ? places.find(at + 1, isGood ? length : 0, tries) : 0;
    if (next > 0 || !isGood) {
      tokens[count++] = bytes[at] as number;
      at++;
      length = next;
      distance = places.distance;
      continue;
    }
    tokens[count++] = MATCH | (length << 16) | distance;
    const end = at + length;
    places.add(length < long ? at + 2 : at + 1, end);
    at = end;
    length = places.find(at, 0, tries);
    distance = places.distance;
  }
  return tokens.subarray(0, count);
}

const pays = (length: number, distance: number): boolean => length > 3 || (length === 3 && distance <= NEAR);
