import type { Place } from '../diagnostics/place.ts';
import type { Raw, RawEntry, RawMap } from '../model/raw.ts';

type Path = readonly string[];

/** Builds nested maps from values at paths of names, and of paths without a value where it would stand. */
export class RawFields {
  readonly #place: Place;
  readonly #entries = new Map<string, Raw | RawFields>();
  readonly #expected: { readonly path: Path; readonly place: Place }[] = [];

  constructor(place: Place) {
    this.#place = place;
  }

  /** Says where the value of a path stands, if there is one; before values are set. */
  expect(path: Path, place: Place): void {
    this.#expected.push({ path, place });
  }

  set([first = '', ...rest]: Path, value: Raw): void {
    if (rest.length === 0) {
      this.#entries.set(first, value);
      return;
    }
    const existing = this.#entries.get(first);
    const inner = existing instanceof RawFields ? existing : new RawFields(value.place);
    this.#entries.set(first, inner);
    inner.set(rest, value);
  }

  raw(expected = this.#expected): RawMap {
    const within = (key: string) =>
      expected
        .filter(({ path }) => path[0] === key && path.length > 1)
        .map(({ path, place }) => ({ path: path.slice(1), place }));
    const entries = [...this.#entries].map(([key, of]): RawEntry => {
      const value = of instanceof RawFields ? of.raw(within(key)) : of;
      return { key, place: value.place, value };
    });
    // Of a group that is blank altogether also its own place: its first cell.
    const blanks = new Map(
      expected
        .flatMap(({ path, place }) => path.map((_, i) => [path.slice(0, i + 1).join('.'), place] as const))
        .reverse(),
    );
    return { kind: 'map', entries, place: this.#place, blanks };
  }
}
