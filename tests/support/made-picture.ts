import { PNG } from 'pngjs';
import { readPicture } from '../../src/pictures/read-picture.ts';
import type { Picture } from '../../src/tree/node.ts';

/** Kinds of PNG by number, as the format has them. */
export const COLOURS = { grey: 0, rgb: 2, greyAlpha: 4, rgba: 6 } as const;

/** The bytes of a PNG: a coloured slope from left to right, ever clearer downwards where it has alpha. */
export function pngBytes(width: number, height: number, colorType: 0 | 2 | 4 | 6 = 6): Uint8Array {
  const png = new PNG({ width, height });
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    png.data.set([(x * 255) / width, 90, 160, colorType >= 4 ? 255 - (y * 255) / height : 255], i * 4);
  }
  return new Uint8Array(PNG.sync.write(png, { colorType }));
}

export function madePicture(width: number, height: number, colorType?: 0 | 2 | 4 | 6): Picture {
  const picture = readPicture(pngBytes(width, height, colorType));
  if (typeof picture === 'string') throw new Error(picture);
  return picture;
}
