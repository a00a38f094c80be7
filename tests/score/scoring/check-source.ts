import { compile } from '../../../src/compile.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Others } from '../../../src/model/corpus.ts';
import { Shelf } from '../../../src/shelf.ts';
import { env, envOf } from '../environment.ts';

const shelf = new Shelf(env);

/** Everything that the product says of one data file, with others that are given together with it. */
export async function checkSource(
  file: string,
  bytes: Uint8Array,
  others?: Others,
): Promise<readonly Diagnostic[]> {
  const job = { input: file, formats: [], ...(others && { others }) };
  const { diagnostics } = await compile(job, envOf(file, bytes), shelf);
  return diagnostics;
}
