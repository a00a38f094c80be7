/**
 * The complete list of impure things that making a document may do. There is no clock and no random number:
 * the same input gives the same bytes.
 */
export interface Env {
  /** Data that users name on the command line. */
  readonly data: FileTree;
  /** The `templates` folder. Templates are code: they come from here and from nowhere else. */
  readonly templates: FileTree;
  /** The `fonts` folder. */
  readonly fonts: FileTree;
}

/** Files to read, by path with forward slashes. */
export interface FileTree {
  /** Where it stands on disk, if it does: all that another thread needs to make the same tree. */
  readonly folder?: string;
  /** The bytes of a file, or undefined where there is none. */
  read(path: string): Uint8Array | undefined;
  /** How many bytes a file has, without reading it, where the tree can tell; undefined where there is none. */
  size?(path: string): number | undefined;
  /** A file to read parts of, where the tree has such; undefined where there is none. */
  open?(path: string): OpenFile | undefined;
  /** Names in a folder, sorted by code unit; undefined where there is no such folder. */
  list(path: string): readonly DirectoryEntry[] | undefined;
}

/** A file that parts are read of: of a font of 15 MB a document needs some hundred kilobytes. */
export interface OpenFile {
  /** So many bytes from an offset on, fewer at the file's end. They may be the file's own, and are not to be changed. */
  read(offset: number, length: number): Uint8Array;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly folder: boolean;
}
