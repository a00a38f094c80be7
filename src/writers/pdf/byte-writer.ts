import { pdfNumber } from './number.ts';

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
/** Below this a number times 10,000 is a small whole one, whose digits are found by dividing. */
const SMALL = 1e5;
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** Collects bytes in memory that grows, and that is used again after `clear`. */
export class ByteWriter {
  length = 0;
  #bytes = new Uint8Array(1 << 12);

  clear(): void {
    this.length = 0;
  }

  /** What was written, until something else is. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** Code units below 256. */
  text(text: string): void {
    this.#reserve(text.length);
    const bytes = this.#bytes;
    let at = this.length;
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
    this.length = at;
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Changes a byte that was written. */
  set(at: number, value: number): void {
    this.#bytes[at] = value;
  }

  /** A whole number that is not negative. */
  whole(value: number): void {
    this.#reserve(16);
    this.#digits(value, 1);
  }

  /** A reference to an object. */
  ref(number: number): void {
    this.whole(number);
    this.text(' 0 R');
  }

  /** As `pdfNumber`. */
  number(value: number, digits: 3 | 4 = 3): void {
    if (!(Math.abs(value) < SMALL)) {
      this.text(pdfNumber(value, digits));
      return;
    }
    this.#reserve(16);
    const scale = digits === 3 ? 1e3 : 1e4;
    let scaled = Math.round(value * scale);
    if (scaled < 0) {
      this.#bytes[this.length++] = MINUS;
      scaled = -scaled;
    }
    const whole = Math.trunc(scaled / scale);
    this.#digits(whole, 1);
    let rest = scaled - whole * scale;
    if (rest === 0) return;
    let places: number = digits;
    for (; rest % 10 === 0; places--) rest /= 10;
    this.#bytes[this.length++] = POINT;
    this.#digits(rest, places);
  }

  /** Two bytes inside a literal string (PDF 1.7 §7.3.4.2), where brackets, backslashes and carriage returns are escaped. */
  pair(value: number): void {
    this.#reserve(4);
    this.#escaped(value >>> 8);
    this.#escaped(value & 0xff);
  }

  #escaped(byte: number): void {
    const escaped = ESCAPES[byte] as number;
    if (escaped !== 0) this.#bytes[this.length++] = BACKSLASH;
    this.#bytes[this.length++] = escaped || byte;
  }

  /** The digits of a whole number, at least so many. */
  #digits(value: number, least: number): void {
    let count = least;
    while (value >= (POWERS[count] as number)) count++;
    let left = value;
    for (let at = this.length + count - 1; at >= this.length; at--) {
      const next = Math.trunc(left / 10);
      this.#bytes[at] = ZERO + left - 10 * next;
      left = next;
    }
    this.length += count;
  }

  #reserve(count: number): void {
    const wanted = this.length + count;
    if (wanted <= this.#bytes.length) return;
    const bytes = new Uint8Array(2 * wanted);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

const BACKSLASH = 0x5c;

/** What stands after the backslash for a byte that needs one. */
const ESCAPES = new Uint8Array(0x100);
for (const character of '()\\') ESCAPES[character.charCodeAt(0)] = character.charCodeAt(0);
ESCAPES[0x0d] = 'r'.charCodeAt(0);
