import { inflateRawSync } from 'node:zlib';
import { Unzip } from 'fflate';

const MEBIBYTE = 1024 * 1024;

/** A workbook may unpack to this much, in MiB. */
export const LARGEST_UNPACKED = 64;

/** The parts of a workbook that are read, by their names in the file. */
export type Parts = Readonly<Record<string, Uint8Array>>;

export interface Unpacked {
  /** Of every part, those that are not read included. */
  readonly names: readonly string[];
  readonly isTooLarge: boolean;
  readonly parts: Parts;
}

/**
 * The parts that cells come from. Pictures, comments, what belongs to a sheet beside its cells and what is no workbook
 * at all are left out, so that nobody reads them.
 */
const isRead = (name: string): boolean =>
  /^\[Content_Types\]\.xml$|^xl\/(?!.+\/_rels\/|media\/|drawings\/|theme\/|comments).*\.(xml|rels|bin)$/i.test(
    name,
  );

/**
 * Unpacks a zip, counting what comes out of it and not believing its headers, and stops as soon as it is too much;
 * undefined where it is broken. What was not counted is not read either: whoever reads gets these parts alone. Parts
 * that are not wanted stay packed.
 */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean = () => true,
): Unpacked | undefined {
  const names: string[] = [];
  const pieces = new Map<string, Uint8Array[]>();
  let size = 0;
  let broken = false;
  const isTooLarge = (): boolean => size > LARGEST_UNPACKED * MEBIBYTE;
  const unzip = new Unzip((part) => {
    names.push(part.name);
    if (!isWanted(part.name)) return;
    const own: Uint8Array[] = [];
    if (isRead(part.name)) pieces.set(part.name, own);
    part.ondata = (error, data) => {
      if (error) broken = true;
      size += data?.length ?? 0;
      if (data && pieces.get(part.name) === own) own.push(data);
      if (isTooLarge()) part.terminate();
    };
    part.start();
  });
  unzip.register(Inflate);
  try {
    const step = 64 * 1024;
    for (let at = 0; at < bytes.length && !broken && !isTooLarge(); at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch {
    broken = true;
  }
  if (broken) return undefined;
  const parts = Object.fromEntries([...pieces].map(([name, own]) => [name, Buffer.concat(own)]));
  return { names, isTooLarge: isTooLarge(), parts: isTooLarge() ? {} : parts };
}

/** Bytes that are made room for at once: what zlib takes at least, and what a part may make it take. */
const LEAST = 64;
const LARGEST_STEP = 256 * 1024;

/**
 * Inflates a part when all of it is there: several times as fast as fflate, which only reads the list. What comes out of
 * it is the same with any build of zlib.
 */
class Inflate {
  static readonly compression = 8;
  readonly #pieces: Uint8Array[] = [];
  readonly #expected: number;

  /** The size that the part says it has is believed as far as room is made for it at once. */
  constructor(_name: string, _packed?: number, size = 0) {
    this.#expected = Math.min(Math.max(size + 1, LEAST), LARGEST_STEP);
  }

  ondata: (error: Error | null, data: Uint8Array, final: boolean) => void = () => undefined;

  push(data: Uint8Array, final: boolean): void {
    this.#pieces.push(data.slice());
    if (final) this.ondata(null, inflated(Buffer.concat(this.#pieces), this.#expected), true);
  }
}

/** What a stream holds, up to what is too much; throws where it is broken. */
function inflated(bytes: Uint8Array, chunkSize: number): Uint8Array {
  const most = LARGEST_UNPACKED * MEBIBYTE + 1;
  try {
    return inflateRawSync(bytes, { maxOutputLength: most, chunkSize });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return new Uint8Array(most);
    throw error;
  }
}
