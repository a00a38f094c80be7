import { compile } from '../../../src/compile.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Others } from '../../../src/model/corpus.ts';
import { Shelf } from '../../../src/shelf.ts';
import { documentText } from '../../../src/tree/text.ts';
import { env, envOf } from '../environment.ts';

const shelf = new Shelf(env);

/** What the product makes of one data file. */
export interface Checked {
  readonly found: readonly Diagnostic[];
  /** All that would be published, where a document can be made at all. */
  readonly published: string | undefined;
}

/** Everything that the product says of one data file, with others that are given together with it. */
export async function checkSource(file: string, bytes: Uint8Array, others?: Others): Promise<Checked> {
  const job = { input: file, formats: [], ...(others && { others }) };
  const { diagnostics, document } = await compile(job, envOf(file, bytes), shelf);
  const published = document && JSON.stringify([document.title, document.metadata, documentText(document)]);
  return { found: diagnostics, published };
}
