import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../../src/pictures/decode-png.ts';
import { readPicture } from '../../src/pictures/read-picture.ts';
import { COLOURS, pngBytes } from '../support/made-picture.ts';

/** A JPEG up to its frame, which is all that is read of it. */
const jpeg = (width: number, height: number, components: number, marker = 0xc0): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...[0xff, marker, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, components],
    ...new Array(12).fill(0),
  ]);

/** A PNG whose head is changed; sums are not looked at. */
const withByte = (at: number, ...values: readonly number[]): Uint8Array => {
  const bytes = Uint8Array.from(pngBytes(8, 8));
  bytes.set(values, at);
  return bytes;
};

describe('a picture', () => {
  test.each(Object.entries(COLOURS))('in PNG, %s, has the pixels that another reader finds', (_, colour) => {
    const bytes = pngBytes(13, 7, colour);
    const pixels = decodePng(bytes);
    const wanted = PNG.sync.read(Buffer.from(bytes)).data;
    if (!pixels) throw new Error('broken');
    const { colours, samples, alpha } = pixels;
    const read = Array.from({ length: 13 * 7 }, (_, i) => [
      ...[0, 1, 2].map((c) => samples[i * colours + (colours === 3 ? c : 0)]),
      alpha?.[i] ?? 255,
    ]);
    expect(read.flat()).toEqual([...wanted]);
    expect(alpha !== undefined).toBe(colour >= 4);
  });

  test('in JPEG has the size that its frame says', () => {
    expect(readPicture(jpeg(300, 200, 3))).toMatchObject({
      mediaType: 'image/jpeg',
      width: 300,
      height: 200,
    });
    expect(readPicture(jpeg(300, 200, 1, 0xc2))).toMatchObject({ width: 300, height: 200 });
  });

  test.each([
    ['unknown', new TextEncoder().encode('GIF89a')],
    ['unknown', new Uint8Array()],
    ['unknown', new TextEncoder().encode('<svg onload="alert(1)"/>')],
    ['colours', jpeg(300, 200, 4)],
    ['too-large', jpeg(60_000, 60_000, 3)],
    ['broken', jpeg(0, 200, 3)],
    ['broken', jpeg(300, 200, 3, 0xda).subarray(0, 14)],
    ['broken', pngBytes(8, 8).subarray(0, 30)],
    ['broken', pngBytes(8, 8).subarray(0, 60)],
    ['broken', withByte(24, 7)],
    ['interlaced', withByte(28, 1)],
    ['too-large', withByte(16, 0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff)],
    // It says that it is higher than its pixels.
    ['broken', withByte(20, 0, 0, 0, 9)],
    ['too-large', new Uint8Array(17 * 1024 * 1024)],
  ] as const)('that is %s is refused', (fault, bytes) => {
    expect(readPicture(bytes)).toBe(fault);
  });

  test('of any bytes is read or refused, and nothing throws', () => {
    const sound = pngBytes(9, 5);
    const changes = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(changes, fc.nat(sound.length), (all, length) => {
        const bytes = sound.slice(0, Math.max(length, 60));
        // A picture of millions of pixels takes its time; sizes are told above.
        for (const [at, value] of all) if (at < 16 || at > 23) bytes[at] = value;
        const read = readPicture(bytes);
        if (typeof read !== 'string' && read.mediaType === 'image/png')
          expect(decodePng(read.bytes)).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });
});
