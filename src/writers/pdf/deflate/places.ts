const SHORTEST = 3;
const LONGEST = 258;
const FARTHEST = 0x7fff;
/** Earlier places that are looked at for a match: more find little. */
const TRIES = 12;
const HASH_BITS = 15;
/** Where places are counted from anew, well before they leave 32 bits. */
const FULL = 0x3fffffff;

/** Where in some bytes each three of them stood before. */
export class Places {
  /** A match of this length is not worth another look. */
  static readonly LONG = 32;

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

  add(at: number): void {
    if (at + SHORTEST > this.#bytes.length) return;
    const hash = this.#hash(at);
    const place = this.#first + at;
    this.#before[place & FARTHEST] = this.#last[hash] as number;
    this.#last[hash] = place;
  }

  /** Length of the longest match at a place, 0 where there is none; `distance` is where it is. */
  find(at: number): number {
    const bytes = this.#bytes;
    if (at + SHORTEST > bytes.length) return 0;
    const first = this.#first;
    const most = Math.min(LONGEST, bytes.length - at);
    const nearest = Math.max(0, at - FARTHEST);
    let place = (this.#last[this.#hash(at)] as number) - first;
    let best = SHORTEST - 1;
    for (let tries = TRIES; tries > 0 && place >= nearest; tries--) {
      if (bytes[place + best] === bytes[at + best]) {
        let length = 0;
        while (length < most && bytes[place + length] === bytes[at + length]) length++;
        if (length > best) {
          best = length;
          this.distance = at - place;
          if (length === most) break;
        }
      }
      place = (this.#before[(place + first) & FARTHEST] as number) - first;
    }
    return best < SHORTEST ? 0 : best;
  }

  #hash(at: number): number {
    const bytes = this.#bytes;
    const three =
      ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
    return Math.imul(three, 0x9e3779b1) >>> (32 - HASH_BITS);
  }
}
