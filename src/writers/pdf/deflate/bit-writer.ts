/** Bits, the first in the lowest bit of the first word (RFC 1951 §3.1.1). Bits past `length` are zero. */
export interface Bits {
  readonly words: Uint32Array;
  /** Number of bits. */
  readonly length: number;
}

/** Packs bits into words of 32, so that a kept run of bits is appended a word at a time. */
export class BitWriter {
  #words: Uint32Array;
  #length = 0;

  /** @param room bits that are expected; it grows where there are more */
  constructor(room: number) {
    this.#words = new Uint32Array((room >>> 5) + 2);
  }

  get length(): number {
    return this.#length;
  }

  /** Appends the `count` low bits of a value, lowest first; 0 to 28 bits, and no others may be set. */
  put(value: number, count: number): void {
    this.#reserve(count);
    const words = this.#words;
    const word = this.#length >>> 5;
    const shift = this.#length & 31;
    words[word] = (words[word] as number) | (value << shift);
    if (shift + count > 32) words[word + 1] = value >>> (32 - shift);
    this.#length += count;
  }

  append({ words, length }: Bits): void {
    this.#reserve(length);
    const out = this.#words;
    const shift = this.#length & 31;
    const count = (length + 31) >>> 5;
    let at = this.#length >>> 5;
    if (shift === 0) out.set(words.subarray(0, count), at);
    else
      for (let i = 0; i < count; i++) {
        const word = words[i] as number;
        out[at] = (out[at] as number) | (word << shift);
        out[++at] = word >>> (32 - shift);
      }
    this.#length += length;
  }

  /** Fills the last byte with zeros. */
  align(): void {
    this.#length = (this.#length + 7) & ~7;
  }

  bits(): Bits {
    return { words: this.#words.slice(0, (this.#length + 31) >>> 5), length: this.#length };
  }

  /** All whole bytes. Not a view of the words: their order in memory is the machine's. */
  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#length >>> 3);
    const view = new DataView(bytes.buffer);
    const whole = bytes.length >>> 2;
    for (let i = 0; i < whole; i++) view.setUint32(4 * i, this.#words[i] as number, true);
    for (let i = 4 * whole; i < bytes.length; i++)
      bytes[i] = (this.#words[i >>> 2] as number) >>> (8 * (i & 3));
    return bytes;
  }

  /** Room for more bits and the word that the last of them may run over into. */
  #reserve(count: number): void {
    const wanted = ((this.#length + count) >>> 5) + 2;
    if (wanted <= this.#words.length) return;
    const words = new Uint32Array(2 * wanted);
    words.set(this.#words);
    this.#words = words;
  }
}
