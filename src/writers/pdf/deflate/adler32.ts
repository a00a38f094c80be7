/** What a stretch of bytes adds to a checksum (RFC 1950 §2.2): kept with it, and joined without the bytes. */
export interface Sums {
  readonly length: number;
  /** Sum of the bytes. */
  readonly bytes: number;
  /** Sum of what the running sums of the bytes are, each byte as often as bytes follow, itself included. */
  readonly running: number;
}

const MODULUS = 65_521;
/** The running sum of so many bytes at most stays a whole number below 2^53 by far. */
const CHUNK = 4096;

export const NO_SUMS: Sums = { length: 0, bytes: 0, running: 0 };

export function sumsOf(bytes: Uint8Array): Sums {
  let sum = 0;
  let running = 0;
  for (let from = 0; from < bytes.length; from += CHUNK) {
    for (let i = from, to = Math.min(from + CHUNK, bytes.length); i < to; i++) {
      sum += bytes[i] as number;
      running += sum;
    }
    sum %= MODULUS;
    running %= MODULUS;
  }
  return { length: bytes.length, bytes: sum, running };
}

/** The sums of one stretch and then another. */
export const joinSums = (a: Sums, b: Sums): Sums => ({
  length: a.length + b.length,
  bytes: (a.bytes + b.bytes) % MODULUS,
  running: (a.running + b.running + b.length * a.bytes) % MODULUS,
});

/** The Adler-32 checksum at the end of a zlib stream. */
export function adler32({ length, bytes, running }: Sums): number {
  const low = (bytes + 1) % MODULUS;
  const high = (running + length) % MODULUS;
  return high * 0x10000 + low;
}
