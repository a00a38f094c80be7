import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteWriter } from '../../../src/writers/pdf/byte-writer.ts';
import { pdfNumber } from '../../../src/writers/pdf/number.ts';

const written = (write: (out: ByteWriter) => void) => {
  const out = new ByteWriter();
  write(out);
  return Buffer.from(out.view()).toString('latin1');
};

test('numbers are written as pdfNumber tells them', () => {
  const values = fc.oneof(
    fc.double({ noNaN: true }),
    fc.double({ min: -1000, max: 1000, noNaN: true }),
    fc.integer({ min: -10_000_000, max: 10_000_000 }).map((value) => value / 1000),
    fc.constantFrom(0, -0, 0.0004, -0.0004, 0.0005, 9.9996, 99_999.9999, -99_999.9999, 100_000, 1e21),
  );
  fc.assert(
    fc.property(values, fc.constantFrom(3 as const, 4 as const), (value, digits) => {
      expect(written((out) => out.number(value, digits))).toBe(pdfNumber(value, digits));
    }),
    { numRuns: 5000 },
  );
  const wholes = fc.oneof(fc.nat(), fc.constantFrom(0, 9, 10, 99, 100, 999_999, 1_000_000));
  fc.assert(
    fc.property(wholes, (value) => {
      expect(written((out) => out.whole(value))).toBe(String(value));
    }),
  );
});

test('each pair of bytes in a literal string is read back as it was', () => {
  const every = Array.from({ length: 0x10000 }, (_, value) => value);
  const text = written((out) => {
    for (const value of every) out.pair(value);
  });
  expect(text).not.toMatch(/\r|(?<!\\)(?:\\\\)*[()]/);
  const bytes = text.replace(/\\(.)/gs, (_, character: string) => (character === 'r' ? '\r' : character));
  expect(every.map((value) => bytes.charCodeAt(2 * value) * 256 + bytes.charCodeAt(2 * value + 1))).toEqual(
    every,
  );
});

test('what was written is kept while the memory grows, and gone after clear', () => {
  const parts = Array.from({ length: 500 }, (_, i) => `${i} `.repeat(i % 50));
  const out = new ByteWriter();
  out.text('before');
  out.clear();
  for (const part of parts) {
    out.text(part);
    out.append(Uint8Array.of(0x7c));
  }
  expect(Buffer.from(out.view()).toString('latin1')).toBe(parts.map((part) => `${part}|`).join(''));
});
