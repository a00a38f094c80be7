/**
 * Literals and matches (RFC 1951 §3.2): a literal is its byte, a match `MATCH | length << 16 | distance`, with a length
 * of 3 to 258. Matches reach 32,767 bytes back, one less than the format allows.
 */
export type Tokens = readonly number[];

const MATCH = 1 << 30;
const SHORTEST = 3;
const LONGEST = 258;
const FARTHEST = 0x7fff;
/** Earlier places that are looked at for a match: more find little. */
const TRIES = 24;
/** A match of three bytes farther back than this is no shorter than its bytes. */
const NEAR = 64;

export const isMatch = (token: number): boolean => token >= MATCH;
export const lengthOf = (token: number): number => (token >>> 16) & 0x1ff;
export const distanceOf = (token: number): number => token & 0xffff;

/** What bytes repeat of themselves, the longest match at each place taken. */
export function tokensOf(bytes: Uint8Array): Tokens {
  const tokens: number[] = [];
  const places = new Places(bytes);
  for (let at = 0; at < bytes.length; ) {
    const match = places.longestMatch(at);
    const length = match === 0 ? 1 : lengthOf(match);
    tokens.push(match === 0 ? (bytes[at] as number) : match);
    for (const end = at + length; at < end; at++) places.add(at);
  }
  return tokens;
}

/** Where each three bytes stood last, and before. */
class Places {
  readonly #last = new Map<number, number>();
  readonly #before: Int32Array;

  constructor(readonly bytes: Uint8Array) {
    this.#before = new Int32Array(bytes.length).fill(-1);
  }

  add(at: number): void {
    if (at + SHORTEST > this.bytes.length) return;
    const key = this.#key(at);
    this.#before[at] = this.#last.get(key) ?? -1;
    this.#last.set(key, at);
  }

  /** A match token, or 0 where none is worth its bits. */
  longestMatch(at: number): number {
    if (at + SHORTEST > this.bytes.length) return 0;
    let best = 0;
    let distance = 0;
    let place = this.#last.get(this.#key(at)) ?? -1;
    for (let tries = 0; place >= 0 && at - place <= FARTHEST && tries < TRIES; tries++) {
      const length = this.#common(place, at);
      if (length > best) {
        best = length;
        distance = at - place;
      }
      place = this.#before[place] as number;
    }
    const pays = best > SHORTEST || (best === SHORTEST && distance < NEAR);
    return pays ? MATCH | (best << 16) | distance : 0;
  }

  #key(at: number): number {
    const { bytes } = this;
    return (
      ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number)
    );
  }

  #common(a: number, b: number): number {
    const { bytes } = this;
    const most = Math.min(LONGEST, bytes.length - b);
    let length = 0;
    while (length < most && bytes[a + length] === bytes[b + length]) length++;
    return length;
  }
}
