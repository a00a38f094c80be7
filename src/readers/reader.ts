import type { Reporter } from '../diagnostics/reporter.ts';
import type { FileTree } from '../env/env.ts';
import type { Raw } from '../model/raw.ts';
import { budgetSchema } from '../model/schema.ts';

/** What a reader is given beside the bytes. */
export interface ReadContext {
  readonly reporter: Reporter;
  /** Layouts say how the workbooks of a bureau become data. */
  readonly templates: FileTree;
  /** English keys of the fields at the top that are wanted, where not all are: a reader may leave out the others. */
  readonly wanted?: readonly TopField[];
}

/** A field at the top of the data. */
export type TopField = keyof typeof budgetSchema.shape;

/** How data may name fields at the top, in English and in Chinese. */
export const namesOf = (fields: readonly TopField[]): readonly string[] =>
  fields.flatMap((key) => [key, budgetSchema.shape[key].meta()?.title ?? key]);

/** A kind of file that department data can come in. */
export interface Reader {
  /** File extensions in lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Those of its older and other forms. They are taken up too, lest a department be passed over: what cannot be read is told. */
  readonly mistaken?: readonly string[];
  /** A file may be this large, in MiB: what is read in a few seconds, and far more than a department fills. */
  readonly largest: number;
  /** Turns bytes into raw values with their places. Reports what is wrong and then answers undefined. */
  read(bytes: Uint8Array, file: string, context: ReadContext): Raw | undefined | Promise<Raw | undefined>;
}
