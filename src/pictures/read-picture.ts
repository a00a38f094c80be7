import type { Picture } from '../tree/figure.ts';
import { decodePng, isPng, readPngHead } from './decode-png.ts';
import { jpegTurn } from './jpeg-turn.ts';

/** Why bytes are no picture that can be printed. */
export type PictureFault = 'unknown' | 'broken' | 'too-large' | 'interlaced' | 'colours' | 'turned';

/** A picture of more pixels is no drawing for a page of A4 (which has 8.7 million at 300 to the inch). */
export const MOST_PIXELS = 24_000_000;

/** Bytes of the file of a picture. */
export const MOST_BYTES = 16 * 1024 * 1024;

/** Reads what is to be known of a picture. It is decoded as far as it can be, so that no writer meets a broken one. */
export function readPicture(bytes: Uint8Array): Picture | PictureFault {
  if (bytes.length > MOST_BYTES) return 'too-large';
  if (isPng(bytes)) return readPng(bytes);
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? readJpeg(bytes) : 'unknown';
}

function readPng(bytes: Uint8Array): Picture | PictureFault {
  const head = readPngHead(bytes);
  if (!head) return 'broken';
  const { width, height, isInterlaced } = head;
  if (width * height > MOST_PIXELS) return 'too-large';
  if (isInterlaced) return 'interlaced';
  return decodePng(bytes) ? { mediaType: 'image/png', width, height, bytes } : 'broken';
}

/** Markers that begin a frame: baseline, extended and progressive, coded by Huffman (ITU-T T.81 table B.1). */
const FRAMES = [0xc0, 0xc1, 0xc2];

/** Holds what the application that made a JPEG says of it: where a camera was held upright, that it is to be turned. */
const EXIF = 0xe1;

/** Walks the segments up to the frame. Its pixels are the viewer's to decode; that they end is looked at. */
function readJpeg(bytes: Uint8Array): Picture | PictureFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let isTurned = false;
  for (let at = 2; at + 10 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return 'broken';
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (FRAMES.includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      if (width * height === 0) return 'broken';
      if (width * height > MOST_PIXELS) return 'too-large';
      if (!hasEnd(bytes, at)) return 'broken';
      // Browsers turn it and a PDF does not: the formats would differ.
      if (isTurned) return 'turned';
      // Four are CMYK, which means nothing without its own profile (ISO 19005-2 §6.2.4.3).
      const isPrintable = bytes[at + 4] === 8 && (bytes[at + 9] === 1 || bytes[at + 9] === 3);
      return isPrintable ? { mediaType: 'image/jpeg', width, height, bytes } : 'colours';
    }
    const next = at + 2 + view.getUint16(at + 2);
    if (marker === EXIF) isTurned ||= (jpegTurn(bytes.subarray(at + 4, next)) ?? 1) > 1;
    at = next;
  }
  return 'broken';
}

/** Whether the mark that ends a picture comes after a place: where a file was copied by half it is missing. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Colours of a JPEG: 1 is grey, 3 are RGB. */
export function jpegColours({ bytes }: Picture): 1 | 3 {
  let at = 2;
  while (!FRAMES.includes(bytes[at + 1] as number))
    at += bytes[at + 1] === 0xff ? 1 : 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
  return bytes[at + 9] === 1 ? 1 : 3;
}
