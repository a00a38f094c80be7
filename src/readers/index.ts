import type { Reader } from './reader.ts';
import { xlsx } from './xlsx/index.ts';
import { yaml } from './yaml.ts';

/** The kinds of file that can be read. A new one is a file beside this and a line here. */
export const readers = { yaml, xlsx } satisfies Record<string, Reader>;

/** The reader for a file by its extension. */
export const readerFor = (path: string): Reader | undefined =>
  Object.values(readers).find(({ extensions, mistaken = [] }: Reader) =>
    [...extensions, ...mistaken].includes(extensionOf(path)),
  );

/** All extensions that can be read, for messages: `.yaml、.yml、.json`. */
export const readableKinds = (): string =>
  Object.values(readers)
    .flatMap((reader: Reader) => reader.extensions.map((extension) => `.${extension}`))
    .join('、');

const extensionOf = (path: string): string => (/\.([^./\\]+)$/.exec(path)?.[1] ?? '').toLowerCase();

/** The most that any kind of file may be, in MiB. */
export const largestFile = (): number =>
  Math.max(...Object.values(readers).map((reader: Reader) => reader.largest));
