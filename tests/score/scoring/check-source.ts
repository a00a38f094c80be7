import { compile } from '../../../src/compile.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { Shelf } from '../../../src/shelf.ts';
import { env, envOf } from '../environment.ts';

const shelf = new Shelf(env);

/** Everything that the product says of one data file. */
export async function checkSource(file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await compile({ input: file, formats: [] }, envOf(file, bytes), shelf);
  return diagnostics;
}
