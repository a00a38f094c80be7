import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../../src/pictures/decode-png.ts';
import { readPicture } from '../../src/pictures/read-picture.ts';
import { COLOURS, pngBytes } from '../support/made-picture.ts';

/** A JPEG's beginning, its frame and its end, which is all that is read of it. */
const jpeg = (
  width: number,
  height: number,
  components: number,
  marker = 0xc0,
  before: readonly number[] = [],
): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...before,
    ...[0xff, marker, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, components],
    ...new Array(12).fill(0),
    ...[0xff, 0xd9],
  ]);

/** A segment that says how the picture is to be turned, in either order of bytes, after another thing that it says. */
function exif(turn: number, isLittle: boolean): readonly number[] {
  const number = (value: number, length: number): readonly number[] => {
    const big = Array.from({ length }, (_, i) => (value >> (8 * (length - 1 - i))) & 255);
    return isLittle ? big.reverse() : big;
  };
  const entry = (tag: number, value: number) => [
    ...number(tag, 2),
    ...number(3, 2),
    ...number(1, 4),
    ...number(value, 2),
    ...[0, 0],
  ];
  const mark = isLittle ? 0x49 : 0x4d;
  const tiff = [
    mark,
    mark,
    ...number(42, 2),
    ...number(8, 4),
    ...number(2, 2),
    ...entry(0x100, 7),
    ...entry(0x112, turn),
  ];
  return [0xff, 0xe1, 0, 8 + tiff.length, ...[0x45, 0x78, 0x69, 0x66, 0, 0], ...tiff];
}

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

  test('in JPEG may say that it is upright, or say it badly', () => {
    for (const before of [
      exif(1, true),
      exif(1, false),
      exif(0, true),
      [0xff, 0xe1, 0, 6, 0x45, 0x78, 0x69, 0x66],
    ])
      expect(readPicture(jpeg(30, 20, 3, 0xc0, before))).toMatchObject({ width: 30, height: 20 });
    const cut = exif(6, true).slice(0, 30);
    expect(
      readPicture(jpeg(30, 20, 3, 0xc0, [...cut.slice(0, 2), 0, cut.length - 2, ...cut.slice(4)])),
    ).toMatchObject({
      width: 30,
    });
  });

  test.each([
    ['turned', jpeg(300, 200, 3, 0xc0, exif(6, true))],
    ['turned', jpeg(300, 200, 3, 0xc0, exif(8, false))],
    ['broken', jpeg(300, 200, 3).subarray(0, -1)],
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

  test('in JPEG of any bytes is read or refused, and nothing throws', () => {
    const sound = jpeg(30, 20, 3, 0xc0, exif(6, true));
    const changes = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 4 });
    fc.assert(
      fc.property(changes, fc.nat(sound.length), (all, length) => {
        const bytes = sound.slice(0, length);
        for (const [at, value] of all) bytes[at] = value;
        expect(readPicture(bytes)).toBeDefined();
      }),
      { numRuns: 2000 },
    );
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
