import type { Env } from './env/env.ts';
import type { Attachment, Document } from './tree/node.ts';
import type { Style } from './tree/style.ts';
import { writers } from './writers/index.ts';

/** The data as it was given, with the schema's English keys: what the program reads as `.json`. */
const SOURCE = 'budget.json';

/** The data behind a document, to go along in its PDF: as it was given, and its statutory tables as open data. */
export async function attachmentsOf(
  document: Document,
  data: unknown,
  style: Style,
  env: Env,
): Promise<readonly Attachment[]> {
  const csv = await writers.csv();
  const tables = await csv.write(document, style, env);
  const json = `${JSON.stringify(data, undefined, 2)}\n`;
  return [
    {
      name: SOURCE,
      mediaType: 'application/json',
      relation: 'source',
      bytes: new TextEncoder().encode(json),
    },
    ...tables.map(
      ({ ending, mediaType, bytes }): Attachment => ({
        name: ending.replace('/', ''),
        mediaType,
        relation: 'data',
        bytes,
      }),
    ),
  ];
}
