import { compile } from '../../src/compile.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { evidenceSchema } from '../../src/evidence/evidence.ts';
import { Shelf } from '../../src/shelf.ts';
import type { Format } from '../../src/writers/index.ts';
import { formats } from '../../src/writers/index.ts';
import { env } from './compile-data.ts';
import { laidOver } from './laid-over.ts';

const shelf = new Shelf(env);

/** All files of a department of the project's data, by what they add to the path of its documents. */
export interface BuiltEvidence {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly evidence: Evidence;
}

/** `data` is what the file holds instead of what is on disk. */
export async function builtEvidence(
  input: string,
  wanted: readonly Format[] = formats,
  data?: string,
): Promise<BuiltEvidence> {
  const machine = data === undefined ? env : { ...env, data: laidOver(env.data, { [input]: data }) };
  const outcome = await compile({ input, formats: wanted, evidence: true }, machine, shelf);
  const files = new Map(outcome.files.map(({ ending, bytes }) => [ending, bytes]));
  const json: unknown = JSON.parse(new TextDecoder().decode(files.get('.evidence.json')));
  return { files, evidence: evidenceSchema.parse(json) };
}
