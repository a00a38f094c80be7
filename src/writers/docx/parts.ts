import { Packer, type Document as WordDocument } from 'docx';

/** The parts of a Word file by their paths. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

export interface Part {
  readonly path: string;
  readonly data: string;
}

/** What docx 9.15.2 keeps to itself: a document's parts, before they are zipped. */
interface Compiler {
  compile(document: WordDocument, prettify: undefined, instead: readonly Part[]): Parts;
}

/**
 * The parts of a document, some of them replaced. The library gives them zipped alone; unzipping them again, to zip them
 * as we do, would take most of the time of a Word file.
 */
export const partsOf = (document: WordDocument, instead: readonly Part[]): Parts =>
  (Packer as unknown as { readonly compiler: Compiler }).compiler.compile(document, undefined, instead);
