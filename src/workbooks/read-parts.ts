import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import { parse_zip } from '@e965/xlsx';
import type { Parts } from './unpack.ts';

/** A part as SheetJS keeps it: what has a type is content that is there already. */
interface UnpackedPart {
  readonly name: string;
  readonly type: number;
  readonly content: Buffer;
}

declare module '@e965/xlsx' {
  /** Exported, and not in its types: what `read` does with a zip once it is unpacked. */
  function parse_zip(
    zip: { readonly files: Record<string, UnpackedPart> },
    options: ParsingOptions,
  ): WorkBook;
}

/**
 * SheetJS over parts that are unpacked already: given a zip it would unpack it once more. Of its inner doors the only
 * one that is used; the version is pinned. Throws where the parts are no workbook.
 */
export function readParts(parts: Parts, options: ParsingOptions): WorkBook {
  const files = Object.entries(parts).map(([name, bytes]): [string, UnpackedPart] => [
    name,
    { name, type: 2, content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
  ]);
  return parse_zip({ files: Object.fromEntries(files) }, options);
}
