import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adler32, joinSums, sumsOf } from '../../../src/writers/pdf/deflate/adler32.ts';
import { alphabetOf } from '../../../src/writers/pdf/deflate/alphabet.ts';
import { BitWriter } from '../../../src/writers/pdf/deflate/bit-writer.ts';
import { codeOf } from '../../../src/writers/pdf/deflate/huffman.ts';
import { pieceOf } from '../../../src/writers/pdf/deflate/piece.ts';
import { tokensOf } from '../../../src/writers/pdf/deflate/tokens.ts';
import { ZlibStream } from '../../../src/writers/pdf/deflate/zlib-stream.ts';

/** Bytes that repeat themselves, and bytes that do not. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 60 }), fc.uint8Array())
    .map(([part, times, end]) => Uint8Array.from([...new Array(times).fill([...part]).flat(), ...end])),
);

test('any pieces and any bytes after them inflate to what they were', () => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 6 }), bytes, bytes, (parts, end, sample) => {
      const alphabet = alphabetOf([tokensOf(sample)]);
      const stream = new ZlibStream(16);
      stream.pieces(
        parts.map((part) => pieceOf(part, alphabet)),
        alphabet,
      );
      const inflated = inflateSync(stream.finish(end));
      expect([...inflated]).toEqual([...parts.flatMap((part) => [...part]), ...end]);
    }),
    { numRuns: 1000 },
  );
});

test('matches as far back as they go, and as long, are told right', () => {
  const far = new Uint8Array(70_000);
  for (let i = 0; i < far.length; i++) far[i] = (i * i * 31 + (i >> 7)) & 0xff;
  far.copyWithin(33_000, 0, 1000);
  far.copyWithin(40_000, 8000, 8300);
  far.fill(7, 50_000, 60_000);
  expect(inflateSync(new ZlibStream(0).finish(far)).equals(far)).toBe(true);
});

test('the checksum of parts is the checksum of the whole', () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      const whole = sumsOf(Uint8Array.from([...a, ...b]));
      expect(adler32(joinSums(sumsOf(a), sumsOf(b)))).toBe(adler32(whole));
    }),
  );
  expect(adler32(sumsOf(new Uint8Array(70_000).fill(255)))).toBe(0x2a286e81);
});

test('codes are complete and at most 15 bits long, whatever occurs how often', () => {
  const weights = fc.array(fc.oneof(fc.nat(3), fc.nat(1_000_000)), { minLength: 2, maxLength: 286 });
  const growing = Array.from({ length: 40 }, (_, i) => Math.round(1.6 ** i));
  const kraft = (frequencies: readonly number[]) => {
    const { lengths } = codeOf(Uint32Array.from(frequencies));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
    return lengths.reduce((sum, length) => sum + 2 ** -length, 0);
  };
  fc.assert(
    fc.property(weights, (frequencies) => {
      expect(kraft(frequencies)).toBe(1);
    }),
  );
  expect(kraft(growing)).toBe(1);
});

test('bits appended are bits put one by one', () => {
  const runs = fc.array(fc.tuple(fc.nat(0xffff), fc.integer({ min: 0, max: 16 })), { maxLength: 40 });
  const put = (writer: BitWriter, list: readonly (readonly [number, number])[]) => {
    for (const [value, count] of list) writer.put(value & ((1 << count) - 1), count);
  };
  fc.assert(
    fc.property(runs, runs, runs, (before, kept, after) => {
      const joined = new BitWriter(0);
      const one = new BitWriter(0);
      const inner = new BitWriter(0);
      put(inner, kept);
      put(joined, before);
      joined.append(inner.bits());
      put(joined, after);
      put(one, [...before, ...kept, ...after]);
      for (const writer of [joined, one]) writer.align();
      expect(joined.bytes()).toEqual(one.bytes());
    }),
  );
});
