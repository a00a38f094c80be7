import type { Fen } from '../money.ts';
import type { Figure } from '../totals.ts';

type Path = readonly PropertyKey[];

/** A group of fields that was filled in, and what in the data each figure came from. */
export interface Filled {
  readonly value: Readonly<Record<string, unknown>>;
  readonly sources: readonly (readonly [path: Path, sources: readonly Path[]])[];
}

/** Builds a group: figures by their path, undefined ones left out. */
export class Filling {
  readonly #value: Record<string, unknown> = {};
  readonly #sources: [Path, readonly Path[]][] = [];

  /** Sets a field to a figure, if there is one. */
  figure(path: readonly string[], figure: Figure | undefined): this {
    if (!figure) return this;
    this.#sources.push([path, figure.sources]);
    return this.plain(path, figure.value);
  }

  /** Sets a field to a figure, or to nothing at all where there is none. */
  figureOrZero(path: readonly string[], figure: Figure | undefined): this {
    return this.figure(path, figure ?? { value: 0, sources: [] });
  }

  plain(path: readonly string[], value: Fen | readonly string[]): this {
    let at = this.#value;
    for (const key of path.slice(0, -1)) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    at[path[path.length - 1] as string] = value;
    return this;
  }

  done(): Filled {
    return { value: this.#value, sources: this.#sources };
  }
}
