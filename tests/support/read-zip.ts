import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';

export interface Manifest {
  readonly formatVersion: number;
  readonly department: string;
  readonly year: number;
  readonly kind: string;
  readonly title: string;
  readonly stamp?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile {
  readonly name: string;
  readonly format: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages?: number;
  readonly sha256: string;
}

/** A package unpacked: the manifest, and every other file by name. */
export function readPackage(zip: Uint8Array) {
  const { 'manifest.json': said, ...files } = unzipSync(zip);
  if (!said) throw new Error('no manifest.json');
  return { manifest: JSON.parse(strFromU8(said)) as Manifest, files };
}

export const sha256Of = (bytes: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

/** An entry of a zip's central directory as its bytes give it (APPNOTE 4.3.12). */
export interface DirectoryRecord {
  readonly name: string;
  /** General purpose bit 11: the name is UTF-8. */
  readonly isUtf8: boolean;
  readonly method: number;
  /** MS-DOS date: years from 1980, month and day. */
  readonly date: number;
  readonly time: number;
  readonly size: number;
}

/** Reads the central directory, field by field, without the library that wrote it. */
export function centralDirectory(zip: Uint8Array): readonly DirectoryRecord[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('no end of central directory');
  const records: DirectoryRecord[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error(`no central directory header at ${at}`);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameLength = 0] = lengths;
    records.push({
      name: new TextDecoder('utf-8', { fatal: true }).decode(zip.subarray(at + 46, at + 46 + nameLength)),
      isUtf8: (view.getUint16(at + 8, true) & 0x800) !== 0,
      method: view.getUint16(at + 10, true),
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  if (at !== end) throw new Error('the central directory does not end where it should');
  return records;
}
