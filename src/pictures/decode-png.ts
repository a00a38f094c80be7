import { unzlibSync } from 'fflate';

/** What a PNG says of itself in its head (W3C PNG §11.2.1). */
export interface PngHead {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly colour: number;
  readonly isInterlaced: boolean;
}

/** Samples of 8 bits, row by row from the top. */
export interface Pixels {
  readonly colours: 1 | 3;
  readonly samples: Uint8Array;
  /** One a pixel, 255 for what is opaque; only where something is not. */
  readonly alpha?: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Channels by type of colour. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Depths by type of colour. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

/** Undefined where it is broken. */
export function readPngHead(bytes: Uint8Array): PngHead | undefined {
  if (bytes.length < 33) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth = 0, colour = 0, , , interlace] = bytes.subarray(24, 29);
  if (width === 0 || height === 0 || !DEPTHS[colour]?.includes(depth)) return undefined;
  return { width, height, depth, colour, isInterlaced: interlace !== 0 };
}

/** The pixels of a PNG that is not interlaced; undefined where it is broken. Of 16 bits the first 8 are taken. */
export function decodePng(bytes: Uint8Array): Pixels | undefined {
  const head = readPngHead(bytes);
  if (!head || head.isInterlaced) return undefined;
  const parts = chunks(bytes);
  const channels = CHANNELS[head.colour] as number;
  const rowBytes = Math.ceil((head.width * channels * head.depth) / 8);
  const raw = inflated(parts.get('IDAT') ?? new Uint8Array(), (rowBytes + 1) * head.height);
  if (!raw || !unfilter(raw, rowBytes, Math.max(1, (channels * head.depth) >> 3))) return undefined;
  return pixels(head, channels, channelReader(raw, rowBytes, head, channels), parts);
}

/** Contents of chunks by their names; those of several, as IDAT may be, joined. */
function chunks(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const contents = bytes.subarray(at + 8, at + 8 + length);
    const before = found.get(name);
    if (before) before.push(contents);
    else found.set(name, [contents]);
    at += 12 + length;
  }
  return new Map([...found].map(([name, all]) => [name, Buffer.concat(all)]));
}

/** Never takes more memory than the picture's own size. */
function inflated(bytes: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const raw = unzlibSync(bytes, { out: new Uint8Array(size) });
    return raw.length === size ? raw : undefined;
  } catch {
    return undefined;
  }
}

/** Undoes the filter of each row in place (W3C PNG §9); false where a row has none that there is. */
function unfilter(raw: Uint8Array, rowBytes: number, step: number): boolean {
  for (let start = 1; start < raw.length; start += rowBytes + 1) {
    const filter = raw[start - 1] as number;
    if (filter > 4) return false;
    const above = start - rowBytes - 1;
    for (let i = 0; i < rowBytes; i++) {
      const left = i >= step ? (raw[start + i - step] as number) : 0;
      const up = above > 0 ? (raw[above + i] as number) : 0;
      const corner = above > 0 && i >= step ? (raw[above + i - step] as number) : 0;
      raw[start + i] = (raw[start + i] as number) + predicted(filter, left, up, corner);
    }
  }
  return true;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter < 2) return filter * left;
  if (filter === 2) return up;
  return filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

type ReadChannel = (x: number, y: number, channel: number) => number;

/** Reads a channel of a pixel, as it stands: below 8 bits a small number, of 16 bits the first 8. */
function channelReader(raw: Uint8Array, rowBytes: number, { depth }: PngHead, channels: number): ReadChannel {
  return (x, y, channel) => {
    const row = y * (rowBytes + 1) + 1;
    const bit = (x * channels + channel) * depth;
    const byte = raw[row + (bit >> 3)] as number;
    return depth >= 8 ? byte : (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  };
}

function pixels(
  { width, height, depth, colour }: PngHead,
  channels: number,
  read: ReadChannel,
  parts: ReadonlyMap<string, Uint8Array>,
): Pixels {
  const palette = parts.get('PLTE') ?? new Uint8Array();
  const clear = parts.get('tRNS') ?? new Uint8Array();
  const colours = colour === 0 || colour === 4 ? 1 : 3;
  const samples = new Uint8Array(width * height * colours);
  const alpha = new Uint8Array(width * height).fill(255);
  const scale = depth < 8 ? 255 / ((1 << depth) - 1) : 1;
  // What is clear among colours without alpha: one of them, two bytes a channel, of which the second counts up to 8 bits.
  const key =
    colour === 0 || colour === 2 ? [...clear].filter((_, i) => i % 2 === (depth === 16 ? 0 : 1)) : [];
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      if (colour === 3) {
        const index = read(x, y, 0);
        for (let c = 0; c < 3; c++) samples[at * 3 + c] = palette[index * 3 + c] ?? 0;
        alpha[at] = clear[index] ?? 255;
        continue;
      }
      let isKey = key.length === colours;
      for (let c = 0; c < colours; c++) {
        const value = read(x, y, c);
        samples[at * colours + c] = value * scale;
        isKey &&= value === key[c];
      }
      if (isKey) alpha[at] = 0;
      else if (channels > colours) alpha[at] = read(x, y, channels - 1);
    }
  return alpha.every((value) => value === 255) ? { colours, samples } : { colours, samples, alpha };
}
