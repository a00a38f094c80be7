import { Places } from './places.ts';

/**
 * Literals and matches (RFC 1951 §3.2): a literal is its byte, a match `MATCH | length << 16 | distance`, with a length
 * of 3 to 258. Matches reach 32,767 bytes back, one less than the format allows.
 */
export type Tokens = Uint32Array;

const MATCH = 1 << 30;
/** A match of three bytes farther back than this takes no fewer bits than its bytes. */
const NEAR = 256;

export const isMatch = (token: number): boolean => token >= MATCH;
export const lengthOf = (token: number): number => (token >>> 16) & 0x1ff;
export const distanceOf = (token: number): number => token & 0xffff;

/** Kept for the sake of its memory: what bytes stood before has no part in what follows. */
const places = new Places();

/** What bytes repeat of themselves: the longest match at each place, unless the next place has a longer one. */
export function tokensOf(bytes: Uint8Array): Tokens {
  const tokens = new Uint32Array(bytes.length);
  let count = 0;
  places.begin(bytes);
  let length = places.find(0);
  let distance = places.distance;
  for (let at = 0; at < bytes.length; ) {
    places.add(at);
    const next = length < Places.LONG ? places.find(at + 1) : 0;
    if (next > length || !pays(length, distance)) {
      tokens[count++] = bytes[at] as number;
      at++;
      length = next;
      distance = places.distance;
      continue;
    }
    tokens[count++] = MATCH | (length << 16) | distance;
    for (const end = at + length; ++at < end; ) places.add(at);
    length = places.find(at);
    distance = places.distance;
  }
  return tokens.subarray(0, count);
}

const pays = (length: number, distance: number): boolean => length > 3 || (length === 3 && distance <= NEAR);
