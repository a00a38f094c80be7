import { strFromU8, unzipSync } from 'fflate';
import * as verify from '../../src/verify/docx.ts';

/** The parts of a Word file as text, by path. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

/** The text of a Word file's body, line by line, as `gongkai verify` reads it. */
export const docxLines = (bytes: Uint8Array): readonly string[] =>
  verify.docxLines(bytes, '').map(({ text }) => text);
