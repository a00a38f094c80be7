import type { Env } from './env/env.ts';
import type { Attachment, Document, Picture } from './tree/node.ts';
import type { Style } from './tree/style.ts';
import { writers } from './writers/index.ts';

/** The data as it was given, with the schema's English keys: what the program reads as `.json`. */
const SOURCE = 'budget.json';

/** The data behind a document. */
export interface SourceData {
  /** As it was given, with the schema's English keys. */
  readonly plain: unknown;
  /** Those of its list of pictures, in its order; undefined for one that could not be used. */
  readonly pictures: readonly (Picture | undefined)[];
}

/**
 * The data behind a document, to go along in its PDF: as it was given, with the pictures that it names, which bear names
 * without a folder there, and its statutory tables as open data.
 */
export async function attachmentsOf(
  document: Document,
  { plain, pictures }: SourceData,
  style: Style,
  env: Env,
): Promise<readonly Attachment[]> {
  const csv = await writers.csv();
  const tables = await csv.write(document, style, env);
  const json = `${JSON.stringify(renamed(plain, pictures), undefined, 2)}\n`;
  return [
    {
      name: SOURCE,
      mediaType: 'application/json',
      relation: 'source',
      bytes: new TextEncoder().encode(json),
    },
    ...[...new Set(pictures)].flatMap((picture): readonly Attachment[] =>
      picture
        ? [
            {
              name: nameOf(picture, pictures),
              mediaType: picture.mediaType,
              relation: 'source',
              bytes: picture.bytes,
            },
          ]
        : [],
    ),
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

/** By the first place in the list that it stands at, from 1. */
const nameOf = (picture: Picture, all: SourceData['pictures']): string =>
  `picture-${all.indexOf(picture) + 1}.${picture.mediaType === 'image/png' ? 'png' : 'jpg'}`;

/** The data with the names that its pictures have beside it. */
function renamed(plain: unknown, pictures: SourceData['pictures']): unknown {
  const { pictures: given, ...rest } = plain as { readonly pictures?: readonly object[] };
  if (!given) return plain;
  const list = given.map((entry, i) => {
    const picture = pictures[i];
    return picture ? { ...entry, file: nameOf(picture, pictures) } : entry;
  });
  return { ...rest, pictures: list };
}
