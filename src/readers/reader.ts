import type { Reporter } from '../diagnostics/reporter.ts';
import type { Raw } from '../model/raw.ts';

/** A kind of file that department data can come in. */
export interface Reader {
  /** File extensions in lower case, without the dot. */
  readonly extensions: readonly string[];
  /** A file may be this large, in MiB: what is read in a few seconds, and far more than a department fills. */
  readonly largest: number;
  /** Turns bytes into raw values with their places. Reports what is wrong and then answers undefined. */
  read(bytes: Uint8Array, file: string, reporter: Reporter): Raw | undefined;
}
