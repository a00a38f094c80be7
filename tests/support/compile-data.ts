import { fileURLToPath } from 'node:url';
import type { Outcome } from '../../src/compile.ts';
import { compile } from '../../src/compile.ts';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import type { Env } from '../../src/env/env.ts';
import { nodeEnv } from '../../src/env/node.ts';
import { findData } from '../../src/readers/find-data.ts';
import { Shelf } from '../../src/shelf.ts';
import type { Format } from '../../src/writers/index.ts';
import { defaultFormats } from '../../src/writers/index.ts';

/** One environment for all tests of a file: fonts are parsed once. */
export const env: Env = nodeEnv();
const shelf = new Shelf(env);

/** A path in the project's folder. */
export const projectPath = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The data behind a disclosure that was really published. */
export const PUBLISHED = projectPath('data/shahe/2019/wangxinban.yaml');

/** Every data file of the project. */
export const dataFiles = (): readonly string[] => findData(env.data, [projectPath('data')], new Reporter());

export const compileFile = (input: string, wanted: readonly Format[] = defaultFormats): Promise<Outcome> =>
  compile({ input, formats: wanted }, env, shelf);

/** The bytes of one format of an outcome. */
export function bytesOf(outcome: Outcome, format: Format): Uint8Array {
  const file = outcome.files.find((made) => made.format === format);
  if (!file) throw new Error(`no ${format}: ${JSON.stringify(outcome.diagnostics)}`);
  return file.bytes;
}
