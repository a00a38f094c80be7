const SHORTEST = 3;
const LONGEST = 258;
const FARTHEST = 0x7fff;
const HASH_BITS = 15;
/** Where places are counted from anew, well before they leave 32 bits. */
const FULL = 0x3fffffff;

/** Where in some bytes each three of them stood before. */
export class Places {
  /** Back from the place that was asked for to the match that was found. */
  distance = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  /**
   * Place of the last three bytes of each hash, and of those before at a place. Places are counted on from one run of
   * bytes to the next, so that what an earlier run has left is before the first place, and nothing is cleared.
   */
  readonly #last = new Int32Array(1 << HASH_BITS);
  readonly #before = new Int32Array(FARTHEST + 1);
  #first = 1;

  begin(bytes: Uint8Array): void {
    this.#first += this.#bytes.length;
    if (this.#first + bytes.length > FULL) {
      this.#first = 1;
      this.#last.fill(0);
    }
    this.#bytes = bytes;
  }

  /** Adds the places from one up to another (exclusive). */
  add(from: number, to: number): void {
    const bytes = this.#bytes;
    const last = this.#last;
    const end = Math.min(to, bytes.length - SHORTEST + 1);
    for (let at = from; at < end; at++) {
      const hash = hashOf(bytes, at);
      const place = this.#first + at;
      this.#before[place & FARTHEST] = last[hash] as number;
      last[hash] = place;
    }
  }

  /**
   * Adds a place, and gives the length of the longest match there that is longer than `least`; 0 where there is none.
   * `distance` is where it is.
   *
   * @param tries earlier places that are looked at
   */
  find(at: number, least: number, tries: number): number {
    const bytes = this.#bytes;
    const most = Math.min(LONGEST, bytes.length - at);
    if (most < SHORTEST) return 0;
    const before = this.#before;
    const first = this.#first;
    const hash = hashOf(bytes, at);
    let place = this.#last[hash] as number;
    before[(first + at) & FARTHEST] = place;
    this.#last[hash] = first + at;
    const nearest = Math.max(first, first + at - FARTHEST);
    let best = Math.max(least, SHORTEST - 1);
    let found = 0;
    for (let left = tries; left > 0 && place >= nearest; left--) {
      const there = place - first;
      if (best < most && bytes[there + best] === bytes[at + best]) {
        let length = 0;
        while (length < most && bytes[there + length] === bytes[at + length]) length++;
        if (length > best) {
          best = length;
          found = length;
          this.distance = at - there;
          if (length === most) break;
        }
      }
      place = before[place & FARTHEST] as number;
    }
    return found;
  }
}

/** Of three bytes. */
const hashOf = (bytes: Uint8Array, at: number): number =>
  Math.imul(
    ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number),
    0x9e3779b1,
  ) >>>
  (32 - HASH_BITS);
